import type { Box } from './box.ts';
import { findMessageBox } from './find-message-box.ts';
import { moveStops } from './move-stops.ts';

interface StopsDeps {
  window: Window;
  signal: AbortSignal;
}

/**
 * Tab and Shift+Tab lead through the places of an inserted text that are to be filled in. Behind the
 * last one, and after Escape, the keys are the browser's again: nobody is to be caught in the box.
 */
export function followStops(all: readonly number[], { window, signal }: StopsDeps): void {
  // The caret stands at the only one.
  if (new Set(all).size < 2) return;
  const { document } = window;
  const life = new AbortController();
  const options = { capture: true, signal: AbortSignal.any([signal, life.signal]) };
  let stops = [...all];
  let text = findMessageBox(window)?.readText();
  const boxOf = ({ target }: Event): Box | undefined => {
    const box = findMessageBox(window);
    return box && box.element === target ? box : undefined;
  };

  const move = (event: Event): void => {
    const box = boxOf(event);
    if (!box || text === undefined) return;
    const after = box.readText();
    const isHistory = event instanceof InputEvent && event.inputType.startsWith('history');
    const caret = box.findCaret() ?? after.length;
    stops = isHistory ? [] : moveStops(stops, { before: text, after, caret });
    text = after;
    if (stops.length === 0) life.abort();
  };
  const go = (event: KeyboardEvent): void => {
    const box = event.isComposing ? undefined : boxOf(event);
    if (!box) return;
    if (event.key === 'Escape') life.abort();
    if (event.key !== 'Tab' || event.ctrlKey || event.altKey || event.metaKey) return;
    const caret = box.findCaret();
    // What the page has put in itself was not followed.
    const isKnown = caret !== null && box.readText() === text;
    const stop = isKnown ? nextStop(stops, caret, event.shiftKey) : undefined;
    if (stop === undefined) {
      if (!isKnown || !event.shiftKey) life.abort();
      return;
    }
    event.preventDefault();
    box.putCaret(stop);
  };
  document.addEventListener('input', move, options);
  document.addEventListener('keydown', go, options);
}

const nextStop = (stops: readonly number[], caret: number, isBack: boolean): number | undefined =>
  isBack ? stops.findLast((stop) => stop < caret) : stops.find((stop) => stop > caret);
