import { pageKindOf } from '../site/page-kinds.ts';
import type { PageKind } from '../site/page-kinds.ts';
import type { NavigationEvents } from './watch-page.ts';

/**
 * Calls `start` once, as soon as the document stands at such a page. Most pages of the site are
 * none, and pay for one listener: nothing is watched or asked there.
 *
 * Firefox knows the Navigation API from 147 on; before that only a page's changes tell that it has
 * become another one, so everything starts at once.
 */
export function onceOn(
  isWanted: (kind: PageKind['kind']) => boolean,
  { window, signal }: { window: Window; signal: AbortSignal },
  start: () => void,
): void {
  const { navigation } = window as NavigationEvents;
  const look = (): void => {
    const kind = pageKindOf(window.location.href)?.kind;
    if (navigation && (kind === undefined || !isWanted(kind))) return;
    navigation?.removeEventListener('currententrychange', look);
    start();
  };
  navigation?.addEventListener('currententrychange', look, { signal });
  look();
}
