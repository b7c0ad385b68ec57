import { useRef, useState } from 'preact/hooks';
import { logRefusal } from '../../utils/log.ts';

export interface Saving {
  hasFailed: boolean;
  /** @returns whether it was kept; false as well while something else is being kept */
  save: (work: () => Promise<void>) => Promise<boolean>;
}

/**
 * Keeps one thing after the other. No control is disabled meanwhile: the keyboard would lose its
 * place.
 */
export function useSaving(): Saving {
  const [hasFailed, setFailed] = useState(false);
  const isBusy = useRef(false);
  const save = async (work: () => Promise<void>): Promise<boolean> => {
    if (isBusy.current) return false;
    isBusy.current = true;
    try {
      await work();
      setFailed(false);
      return true;
    } catch (error) {
      logRefusal('set-by-hand', String(error));
      setFailed(true);
      return false;
    } finally {
      isBusy.current = false;
    }
  };
  return { hasFailed, save };
}
