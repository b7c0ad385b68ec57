import { useEffect } from 'preact/hooks';
import { isComposing } from '../shared/is-composing.ts';

/** Escape, but not the one that ends an input method's composition. */
export function useEscape(onEscape: () => void): void {
  useEffect(() => {
    const end = new AbortController();
    const listener = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || isComposing(event)) return;
      // Without this the browser would close the whole popup.
      event.preventDefault();
      onEscape();
    };
    document.addEventListener('keydown', listener, { signal: end.signal });
    return () => end.abort();
  }, [onEscape]);
}
