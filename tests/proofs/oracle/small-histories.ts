import { HOUR, MINUTE } from './history.ts';
import type { DeedKind, History } from './history.ts';
import type { Look } from './page.ts';
import type { Seen } from './random.ts';
import { play } from './site.ts';

/** Every room that can come of a few deeds with a few fixed gaps between them. */

const ALPHABET: readonly DeedKind[] = [
  'buyer-writes',
  'seller-writes',
  'delivers',
  'returns',
  'accepts',
];
const GAPS_MS = [HOUR, 30 * HOUR, 100 * HOUR];

/** Into the New Year, at no full minute. */
const OPENED_AT = Date.parse('2026-12-29T10:20:30+09:00');

/** Histories of up to `length` deeds, each of which the site allows, with and without its own row. */
export function* smallHistories(length: number): Generator<History> {
  for (const hasAutomaticRow of [false, true]) {
    yield* longerThan(
      {
        openedAt: OPENED_AT,
        hasAutomaticRow,
        isOptionSigned: false,
        isInspection: false,
        deeds: [],
      },
      length,
    );
  }
}

function* longerThan(history: History, more: number): Generator<History> {
  yield history;
  if (more === 0) return;
  const before = history.deeds.at(-1)?.at ?? history.openedAt;
  for (const kind of ALPHABET) {
    for (const gap of GAPS_MS) {
      const deed = { kind, at: before + gap };
      const longer = { ...history, deeds: [...history.deeds, deed] };
      if (isDone(longer)) yield* longerThan(longer, more - 1);
    }
  }
}

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
