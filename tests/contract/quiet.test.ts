import { describe, expect, it } from 'vitest';
import { BROWSERS, readBuilt, scriptsOf } from './built.ts';

/** Each of them makes the browser lay the page out before it can answer. */
const LAYOUT =
  /\b(?:offset(?:Height|Width|Top|Left|Parent)|client(?:Height|Width|Top|Left)|scroll(?:Top|Left|Height|Width|IntoView|By)|inner(?:Text|Height|Width)|getBoundingClientRect|getClientRects|getComputedStyle|elementFromPoint|caretPositionFromPoint)\b/;

const countOf = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;

describe.each(BROWSERS)('the content scripts for %s', (browser) => {
  const paths = scriptsOf(browser).filter((path) => path.startsWith('content-scripts'));
  const scripts = paths.map((path) => [path, readBuilt(browser, path)] as const);

  it('are there', () => {
    expect(paths.length).toBeGreaterThan(0);
  });

  it.each(scripts)('%s never asks the page for a layout', (_path, text) => {
    expect(LAYOUT.exec(text)?.[0]).toBeUndefined();
  });

  it.each(scripts)('%s watches the page with one observer', (_path, text) => {
    expect(countOf(text, /\bnew MutationObserver\b/g)).toBe(1);
    expect(text).not.toMatch(/\b(?:Resize|Intersection|Performance)Observer\b/);
  });

  it.each(scripts)('%s asks for nothing again and again', (_path, text) => {
    // The frame that wxt puts around every content script has a method of that name, and a clock
    // that starts for listeners of this event only: nobody may be one.
    expect(countOf(text, /\bsetInterval\b/g)).toBeLessThanOrEqual(3);
    expect(text).not.toMatch(/addEventListener\(\s*["'`]wxt:/);
  });
});
