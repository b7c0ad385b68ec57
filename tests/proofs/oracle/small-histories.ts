import { HOUR, MINUTE, nextMidnight, PLAIN } from './history.ts';
import type { Deed, DeedKind, History } from './history.ts';
import type { Look } from './page.ts';
import type { Seen } from './random.ts';
import { play } from './site.ts';

/** Every room that can come of a few deeds with a few fixed gaps between them. */

interface Alphabet {
  rooms: readonly Partial<History>[];
  kinds: readonly DeedKind[];
  gapsMs: readonly number[];
}

/** With and without the row that the site writes itself. */
export const TALK_AND_CHECK: Alphabet = {
  rooms: [{ hasAutomaticRow: false }, { hasAutomaticRow: true }],
  kinds: ['buyer-writes', 'seller-writes', 'delivers', 'returns', 'accepts'],
  gapsMs: [HOUR, 30 * HOUR, 100 * HOUR],
};

/** What people agree on beside their words. */
export const DATES_AND_REQUESTS: Alphabet = {
  rooms: [{ contactHours: 24 }, { contactHours: 120, isUnsetDayPrinted: false }],
  kinds: [
    'buyer-writes',
    'seller-gives-notice',
    'sets-due-date',
    'takes-due-date-back',
    'delivers',
    'returns',
    'buyer-asks-to-cancel',
    'seller-asks-to-cancel',
    'refuses-to-cancel',
  ],
  gapsMs: [HOUR, 100 * HOUR],
};

export const SUBSCRIPTIONS: Alphabet = {
  rooms: [{ kind: 'subscription' }],
  kinds: [
    'buyer-writes',
    'seller-writes',
    'sets-due-date',
    'buyer-asks-to-cancel',
    'ends-subscription',
  ],
  gapsMs: [HOUR, 100 * HOUR],
};

/** Into the New Year, at no full minute. */
const OPENED_AT = Date.parse('2026-12-29T10:20:30+09:00');

/** Histories of up to `length` deeds, each of which the site allows. */
export function* smallHistories(alphabet: Alphabet, length: number): Generator<History> {
  for (const room of alphabet.rooms) {
    const history = { ...PLAIN, isOptionSigned: false, ...room, openedAt: OPENED_AT, deeds: [] };
    yield* longerThan(history, length, alphabet);
  }
}

function* longerThan(history: History, more: number, alphabet: Alphabet): Generator<History> {
  yield history;
  if (more === 0) return;
  const before = history.deeds.at(-1)?.at ?? history.openedAt;
  for (const kind of alphabet.kinds) {
    for (const gap of alphabet.gapsMs) {
      const longer = { ...history, deeds: [...history.deeds, toDeed(kind, before + gap)] };
      if (isDone(longer)) yield* longerThan(longer, more - 1, alphabet);
    }
  }
}

const toDeed = (kind: DeedKind, at: number): Deed =>
  kind === 'sets-due-date' || kind === 'seller-gives-notice'
    ? { kind, at, named: nextMidnight(at + 48 * HOUR) }
    : { kind, at };

/** The site let it happen. */
function isDone(history: History): boolean {
  const last = history.deeds.at(-1);
  return play(history).some(({ at, what }) => at === last?.at && what === last.kind);
}

const WHOLE: Omit<Look, 'at'> = {
  page: 'talkroom',
  shownFrom: 0,
  shownUntil: Infinity,
  unreadable: [],
  spoiltRest: 0,
  isLimitPrinted: true,
};

/** One look in the middle and one at the end, at which the older rows may not be loaded. */
export function* looksAt(history: History): Generator<Seen> {
  const { deeds, openedAt } = history;
  const middle = (deeds[Math.ceil(deeds.length / 2) - 1]?.at ?? openedAt) + 10 * MINUTE;
  const newest = deeds.at(-1)?.at ?? openedAt;
  const end = newest + 30 * MINUTE;
  for (const shownFrom of [0, newest]) {
    const looks = [
      { ...WHOLE, at: middle },
      { ...WHOLE, at: end, shownFrom },
    ];
    yield { history, looks };
  }
}
