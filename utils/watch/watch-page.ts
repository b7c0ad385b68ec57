/** A page changes in bursts; one look after each is enough. */
const BATCH_MS = 250;

interface PageWatcher {
  onChange: (records: readonly MutationRecord[]) => void;
  /** The page may say something new. */
  onLook: () => void;
}

export interface NavigationEvents {
  navigation?: EventTarget;
}

/** Asks for a look after each burst of changes. */
export function watchPage(
  window: Window,
  signal: AbortSignal,
  { onChange, onLook }: PageWatcher,
): void {
  const { document } = window;
  let timer: number | undefined;

  const lookSoon = (): void => {
    timer ??= window.setTimeout(() => {
      timer = undefined;
      onLook();
    }, BATCH_MS);
  };
  const observer = new MutationObserver((records) => {
    onChange(records);
    lookSoon();
  });
  observer.observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['class', 'id', 'style', 'hidden', 'disabled', 'readonly'],
  });

  window.addEventListener('popstate', lookSoon, { signal });
  // Firefox knows the Navigation API from 147 on; before that the page's changes must do.
  const { navigation } = window as NavigationEvents;
  navigation?.addEventListener('navigatesuccess', lookSoon, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    window.clearTimeout(timer);
  });
  lookSoon();
}
