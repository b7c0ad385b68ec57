import { useEffect } from 'preact/hooks';

/** The browser asks before a page with unsaved changes is left. */
export function useWarningOfLoss(isChanged: boolean): void {
  useEffect(() => {
    if (!isChanged) return undefined;
    const ask = (event: Event): void => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isChanged]);
}
