import { useRef, useState } from 'preact/hooks';
import { toTroubleCode } from '../../utils/errors.ts';
import { t } from '../../utils/i18n.ts';
import { logBug } from '../../utils/log.ts';
import type { Library, TemplateChange } from '../../utils/templates/library/own-template.ts';
import { undoOf } from './undo-of.ts';

/** What became of the last change, and how it is taken back. */
export interface Said {
  words: string;
  hasFailed: boolean;
  undo: TemplateChange[] | null;
  onUndone?: (() => void) | undefined;
}

interface WayBack {
  mayUndo?: boolean;
  onUndone?: (() => void) | undefined;
}

export interface Changes {
  said: Said | null;
  /** @returns whether it was kept; false as well while something else is being kept */
  make: (changes: TemplateChange[], words: string, back?: WayBack) => Promise<boolean>;
  undo: () => void;
  hush: () => void;
}

/** One change after the other; each but a taken-back one can be taken back. */
export function useChanges(
  library: Library,
  change: (changes: TemplateChange[]) => Promise<void>,
): Changes {
  const [said, setSaid] = useState<Said | null>(null);
  const isBusy = useRef(false);
  const make: Changes['make'] = async (changes, words, back = {}) => {
    if (isBusy.current) return false;
    isBusy.current = true;
    const undo = back.mayUndo === false ? null : undoOf(changes, library);
    try {
      await change(changes);
      setSaid({ words, hasFailed: false, undo, onUndone: back.onUndone });
      return true;
    } catch (error) {
      if (toTroubleCode(error) === 'unexpected') logBug('change templates', error);
      setSaid({ words: t('options_not_saved'), hasFailed: true, undo: null });
      return false;
    } finally {
      isBusy.current = false;
    }
  };
  const undo = async (): Promise<void> => {
    if (!said?.undo) return;
    const isUndone = await make(said.undo, t('templates_undone'), { mayUndo: false });
    if (isUndone) said.onUndone?.();
  };
  return {
    said,
    make,
    undo: () => void undo(),
    hush: () => setSaid(null),
  };
}
