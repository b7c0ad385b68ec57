import type { TimelineEvent } from '../../utils/timeline/event.ts';

const MOST_LETTERS = 40;
/** More than the longest letters of this many that anybody writes. */
const MOST_UNITS = 20 * MOST_LETTERS;
const letters = new Intl.Segmenter('ja');

/** How a message begins, on one line; empty where its words were not kept or there are none. */
export function beginningOf(event: TimelineEvent): string {
  const text = 'text' in event ? (event.text ?? '') : '';
  const line = text.slice(0, MOST_UNITS).replace(/\s+/g, ' ').trim();
  const cut = [...letters.segment(line)][MOST_LETTERS]?.index;
  return cut === undefined ? line : `${line.slice(0, cut)}…`;
}
