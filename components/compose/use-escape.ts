import { useEffect } from 'preact/hooks';

/** Escape, but not the one that ends an input method's composition. */
export function useEscape(onEscape: () => void): void {
  useEffect(() => {
    const end = new AbortController();
    const listener = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || isComposing(event)) return;
      // Without this the browser would close the whole popup.
      event.preventDefault();
      onEscape();
    };
    document.addEventListener('keydown', listener, { signal: end.signal });
    return () => end.abort();
  }, [onEscape]);
}

/** Some input methods send their last key after `isComposing` is over, with key code 229. */
const isComposing = (event: KeyboardEvent): boolean =>
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only sign of that last key
  event.isComposing || event.keyCode === 229;
