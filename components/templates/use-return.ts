import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * The keyboard goes with the view: into what was opened, and back to the row from which it was.
 *
 * @returns for the element in which both stand
 */
export function useReturn(openedId: string | null): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  const former = useRef<string | null>(null);
  useEffect(() => {
    const from = former.current;
    former.current = openedId;
    const desk = place.current;
    if (!desk || openedId === from || desk.contains(document.activeElement)) return;
    const wanted = openedId === null ? rowOf(desk, from) : find(desk, '.editor-head h3');
    wanted?.focus();
  }, [openedId]);
  return place;
}

const find = (desk: Element, css: string): HTMLElement | null => desk.querySelector(css);

/** What was removed has none. */
function rowOf(desk: Element, id: string | null): HTMLElement | null {
  const rows = [...desk.querySelectorAll<HTMLElement>('[data-text]')];
  const row = rows.find(({ dataset }) => dataset['text'] === id);
  return find(row ?? desk, row ? '.text-title' : '[data-action="new-text"]');
}
