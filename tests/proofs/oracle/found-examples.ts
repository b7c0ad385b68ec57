import { HOUR, PLAIN, SECOND } from './history.ts';
import { numberAt, SPOILT_ONE_IN } from './rows.ts';
import type { DeedKind } from './history.ts';
import type { Look } from './page.ts';
import type { Seen } from './random.ts';

/** The smallest rooms in which the engine once differed from the truth, and where it still does. */

const OPENED_AT = Date.parse('2026-11-10T10:00:30+09:00');
const after = (hours: number): number => OPENED_AT + Math.round(hours * HOUR);

/** What is done after how many hours, and the moment that it names, in hours too. */
const room = (deeds: [DeedKind, number, number?][], looks: Look[]): Seen => ({
  history: {
    ...PLAIN,
    openedAt: OPENED_AT,
    deeds: deeds.map(([kind, hours, named]) => ({
      kind,
      at: after(hours),
      ...(named === undefined ? {} : { named: after(named) }),
    })),
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

/** Still wrong: a page whose due date could not be read is taken for one without. */
export const DUE_DATE_UNREAD: Seen = room(
  [
    ['seller-writes', 1],
    ['sets-due-date', 2, 98],
  ],
  [look(3, { unreadable: ['due-date'] })],
);

const UNREAD_AT = 3 + SECOND / HOUR;
const askedTwice = (lost: 'sides' | 'stamps'): Seen =>
  room(
    [
      ['seller-writes', 1],
      ['buyer-writes', UNREAD_AT],
      ['buyer-writes', 60],
    ],
    [
      look(61, { unreadable: [lost], spoiltRest: numberAt(after(UNREAD_AT)) % SPOILT_ONE_IN }),
      look(62, { shownFrom: after(60) }),
    ],
  );

/**
 * Still wrong: of the first question the side, the stamp could not be read. A look at nothing but
 * the second one forgets that, and the first has waited for two days less.
 */
export const SIDE_LOST = askedTwice('sides');
export const STAMP_LOST = askedTwice('stamps');

/** Still wrong: the buyer answered where nobody looked, and the notice waits for him. */
export const ANSWER_UNREAD: Seen = room(
  [
    ['seller-writes', 1],
    ['seller-gives-notice', 2, 50],
    ['buyer-writes', 20],
    ['seller-writes', 30],
  ],
  [look(3), look(31, { shownFrom: after(30) })],
);

const deliveredAgain = (looks: Look[]): Seen =>
  room(
    [
      ['seller-writes', 1],
      ['delivers', 2],
      ['returns', 60],
      ['delivers', 61],
    ],
    looks,
  );

/** Still wrong: the page stands at older words, and the check that it shows is the first delivery's. */
export const SECOND_CHECK_BELOW = deliveredAgain([
  look(62, { shownUntil: after(60), isLimitPrinted: false }),
]);

/** Still wrong: that it was sent back and delivered anew stood only in a stamp that was not read. */
export const SECOND_CHECK_UNREAD = deliveredAgain([
  look(3),
  look(62, { page: 'order-list', unreadable: ['newest'] }),
]);

/** Still wrong: the list's stamp tells of a later row, and nobody has ever opened the room. */
export const SECOND_CHECK_LISTED = deliveredAgain([
  look(3, { page: 'order-list' }),
  look(62, { page: 'order-list' }),
]);

/** Still wrong: the limit of the second delivery could not be read, and that of the first is shown. */
export const FIRST_LIMIT_KEPT = deliveredAgain([
  look(3),
  look(62, { unreadable: ['printed-deadline'] }),
]);
