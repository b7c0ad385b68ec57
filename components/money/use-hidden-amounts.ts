import { useEffect, useState } from 'preact/hooks';
import { logBug } from '../../utils/log.ts';
import { isComposing } from '../shared/is-composing.ts';
import { areAmountsHidden, hideAmounts, onHiddenAmounts } from './hidden-amounts.ts';

const HIDE_KEY = 'h';

/** Draws the component, with all amounts in it, anew when they are hidden or shown again. */
export function useHiddenAmounts(): boolean {
  const [isHidden, setHidden] = useState(areAmountsHidden);
  useEffect(() => {
    const learn = (): void => setHidden(areAmountsHidden());
    learn();
    return onHiddenAmounts(learn);
  }, []);
  return isHidden;
}

/** The same for a whole page, where one key switches it. */
export function useHidingByKey(): void {
  useHiddenAmounts();
  useEffect(() => {
    const end = new AbortController();
    document.addEventListener('keydown', onKey, { signal: end.signal });
    return () => end.abort();
  }, []);
}

export function toggleAmounts(): void {
  hideAmounts(!areAmountsHidden()).catch((cause: unknown) => logBug('hidden-amounts', cause));
}

function onKey(event: KeyboardEvent): void {
  const { key, target, defaultPrevented, repeat } = event;
  if (key.toLowerCase() !== HIDE_KEY || hasModifier(event)) return;
  if (defaultPrevented || repeat || isComposing(event) || isTyping(target)) return;
  event.preventDefault();
  toggleAmounts();
}

const hasModifier = ({ ctrlKey, altKey, metaKey }: KeyboardEvent): boolean =>
  ctrlKey || altKey || metaKey;

/** A letter chooses in a list as it writes in a field. */
const WRITABLE = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(WRITABLE) !== null;
