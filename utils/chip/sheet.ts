import { DARK, FONT, LIGHT } from './tokens.ts';

const declare = (tokens: Record<string, string>): string =>
  Object.entries(tokens)
    .map(([name, value]) => `--${name}:${value};`)
    .join('');

/** Nothing of the page comes in (`all: initial`), nothing of ours gets out of the shadow root. */
const SHEET = `
:host { all: initial; color-scheme: light dark; }
.chip { ${declare(LIGHT)} position: fixed; z-index: 2147483000;
  right: clamp(8px, calc(var(--right) * 1vw), calc(100vw - 96px));
  bottom: clamp(8px, calc(var(--bottom) * 1vh), calc(100vh - 48px));
  color: var(--ink); font: 14px/1.5 ${FONT}; }
@media (prefers-color-scheme: dark) { .chip { ${declare(DARK)} } }
[hidden] { display: none !important; }
.bar { display: flex; align-items: center; gap: 2px; max-width: min(420px, 94vw); padding: 2px;
  border: 1px solid var(--line-strong); border-radius: 20px; background: var(--raised);
  box-shadow: 0 2px 8px rgb(0 0 0 / 20%); }
button { min-width: 32px; min-height: 32px; padding: 0 8px; border: 0; border-radius: 16px;
  background: none; color: inherit; font: inherit; cursor: pointer; }
button:hover { background: var(--accent-soft); }
button:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
.handle { color: var(--ink-quiet); cursor: grab; touch-action: none; }
.counts { display: flex; flex-wrap: wrap; align-items: center; gap: 0 12px; text-align: start; }
.strong { color: var(--danger); font-weight: 600; }
.soft { color: var(--caution); }
.offer { display: flex; flex-wrap: wrap; align-items: center; gap: 0 4px; }
.offer p { margin: 0; padding: 0 4px; }
.offer button, .foot button { color: var(--accent); text-decoration: underline; }
.panel { position: absolute; right: 0; bottom: calc(100% + 4px); width: max-content;
  max-width: min(360px, 90vw); max-height: min(50vh, 420px); overflow: auto; box-sizing: border-box;
  padding: 12px; border: 1px solid var(--line); border-radius: 8px; background: var(--raised);
  box-shadow: 0 2px 8px rgb(0 0 0 / 20%); }
[data-side~='left'] .panel { right: auto; left: 0; }
[data-side~='top'] .panel { bottom: auto; top: calc(100% + 4px); }
.panel h2 { margin: 0 0 4px; font: 600 14px/1.5 ${FONT}; }
.panel ul { display: grid; gap: 8px; margin: 0; padding: 0; list-style: none; }
.panel li { display: grid; grid-template-columns: auto 1fr; gap: 8px; overflow-wrap: anywhere; }
.panel li > :first-child { white-space: nowrap; }
.foot { margin: 8px 0 0; padding-top: 4px; border-top: 1px solid var(--line); font-size: 12px; }
.foot p { margin: 0; padding: 0 8px; color: var(--ink-quiet); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
  white-space: nowrap; }
@media (prefers-reduced-motion: no-preference) { button { transition: background-color 120ms; } }
`;

/**
 * A sheet of its own, because a page's policy may forbid the element. Firefox does not let content
 * scripts adopt sheets (https://bugzilla.mozilla.org/show_bug.cgi?id=1751346): there the element
 * must do.
 */
export function addSheet(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(SHEET);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = root.ownerDocument.createElement('style');
    style.textContent = SHEET;
    root.append(style);
  }
}
