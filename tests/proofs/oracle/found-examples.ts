import { HOUR } from './history.ts';
import type { DeedKind } from './history.ts';
import type { Look } from './page.ts';
import type { Seen } from './random.ts';

/** The smallest rooms in which the engine once differed from the truth. */

const OPENED_AT = Date.parse('2026-11-10T10:00:30+09:00');
const after = (hours: number): number => OPENED_AT + hours * HOUR;

const room = (deeds: [DeedKind, number][], looks: Look[]): Seen => ({
  history: {
    openedAt: OPENED_AT,
    hasAutomaticRow: true,
    isOptionSigned: true,
    isInspection: false,
    deeds: deeds.map(([kind, hours]) => ({ kind, at: after(hours) })),
  },
  looks,
});

const look = (hours: number, part: Partial<Look> = {}): Look => ({
  page: 'talkroom',
  at: after(hours),
  shownFrom: 0,
  shownUntil: Infinity,
  unreadable: [],
  spoiltRest: 0,
  isLimitPrinted: true,
  ...part,
});

/** She answered, the buyer asked and bought an option; then only the row of the option was loaded. */
export const ONLY_UNNUMBERED: Seen = room(
  [
    ['seller-writes', 1],
    ['buyer-writes', 3],
    ['buys-option', 4],
  ],
  [look(2), look(5, { shownFrom: after(4) })],
);

/** Seen when only the automatic row stood there, then with nothing loaded but the newest words. */
export const START_WITHOUT_NUMBER: Seen = room(
  [
    ['buyer-writes', 1],
    ['buyer-writes', 40],
  ],
  [look(0.5), look(41, { shownFrom: after(40) })],
);

/** Sent back and delivered again while nobody looked; then the list says it is being checked. */
export const CHECKED_AGAIN_UNSEEN: Seen = room(
  [
    ['seller-writes', 1],
    ['delivers', 2],
    ['returns', 4],
    ['delivers', 100],
  ],
  [look(3), look(110, { page: 'order-list' })],
);
