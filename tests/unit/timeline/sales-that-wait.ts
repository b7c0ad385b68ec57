import fc from 'fast-check';
import type { Side, TalkroomReading } from '../../../utils/site/readings/talkroom.ts';
import { found, japan, message, talkroom } from '../../support/readings.ts';

/** What truly happened in a room, made up at random: who wrote, what was pressed, when it was seen. */

const MINUTE = 60_000;
const START = japan(2026, 9, 1, 9);

export interface Turned {
  at: number;
  /** `accepted` and `returned` are pressed without a word; `site` is a row that asks nobody. */
  what: 'seller' | 'buyer' | 'delivery' | 'site' | 'returned' | 'accepted';
}

export interface Sale {
  turned: Turned[];
  /** Nothing happens after it. */
  endsAt: number;
}

export interface Look {
  at: number;
  /** Which of the rows stood on the page, as parts of all. */
  top: number;
  length: number;
}

const aStep = fc.record({
  after: fc.integer({ min: 1, max: 3 * 24 * 60 }).map((minutes) => minutes * MINUTE),
  what: fc.constantFrom<Turned['what']>(
    ...([
      'seller',
      'buyer',
      'buyer',
      'delivery',
      'delivery',
      'site',
      'returned',
      'accepted',
    ] as const),
  ),
});

/** What cannot be pressed at that moment is left out: only what is delivered is returned or accepted. */
function possible(steps: readonly { after: number; what: Turned['what'] }[]): Sale {
  const turned: Turned[] = [];
  let at = START;
  let stage = 'open';
  for (const { after, what } of steps) {
    at += after;
    const isPressed = what === 'returned' || what === 'accepted';
    if (stage === 'accepted' || (isPressed && stage !== 'delivered')) continue;
    if (what === 'delivery' && stage === 'delivered') continue;
    if (what === 'delivery') stage = 'delivered';
    if (isPressed) stage = what === 'accepted' ? 'accepted' : 'open';
    // Half a minute later, so that no button is pressed in the printed moment of a row.
    turned.push({ at: isPressed ? at + MINUTE / 2 : at, what });
  }
  return { turned, endsAt: at + 10 * MINUTE };
}

export const aSale: fc.Arbitrary<Sale> = fc.array(aStep, { maxLength: 12 }).map(possible);

const aPart = fc.integer({ min: 0, max: 6 }).map((part) => part / 6);

/** Up to five looks at parts of the page, oldest first. */
export const someLooks = ({ endsAt }: Sale): fc.Arbitrary<Look[]> =>
  fc
    .array(
      fc.record({
        at: fc
          .integer({ min: 1, max: (endsAt - START) / MINUTE })
          .map((n) => START + n * MINUTE + MINUTE / 4),
        top: aPart,
        length: aPart,
      }),
      { minLength: 1, maxLength: 5 },
    )
    .map((looks) => looks.sort((a, b) => a.at - b.at));

/** She looks right after everything that happens, and once at the end. */
export const everyLook = ({ turned, endsAt }: Sale): Look[] =>
  [...turned.map(({ at }) => at + 1), endsAt].map(whole);

export const whole = (at: number): Look => ({ at, top: 0, length: 1 });

/**
 * What no look can tell is left out. Coverage keeps ranges of numbers: of a page on which no row has
 * one it cannot say how it joins the pages that do not hold the beginning. And that a delivery was
 * returned without a word is not seen by who never saw the delivery.
 */
export function canLooksTell(sale: Sale, looks: readonly Look[]): boolean {
  const pages = looks.map((look) => pageAt(sale, look));
  const isFromStart = (page: TalkroomReading): boolean => page.messages[0]?.side === 'auto';
  if (!pages.every(isFromStart) && pages.some(({ range }) => range === null)) return false;
  const seen = new Set(pages.flatMap(({ messages }) => messages.map(({ text }) => text)));
  return sale.turned.every(({ what }, place) => {
    if (what !== 'returned') return true;
    const delivery = sale.turned.findLastIndex(
      (one, index) => one.what === 'delivery' && index < place,
    );
    return seen.has(wordsOf(delivery));
  });
}

const wordsOf = (place: number): string => `${place}番目のことば`;

/** What the page shows at a look. */
export function pageAt({ turned }: Sale, { at, top, length }: Look): TalkroomReading {
  const past = turned.filter((one) => one.at <= at);
  const rows = [
    message({
      side: 'auto',
      label: '自動送信',
      sentAt: START,
      text: 'ご購入ありがとうございます。',
    }),
    ...past.flatMap((one) => rowOf(one, turned.indexOf(one))),
  ];
  const first = Math.min(Math.floor(top * rows.length), rows.length - 1);
  const shown = rows.slice(first, first + Math.max(1, Math.ceil(length * (rows.length - first))));
  return talkroom({
    readAt: at,
    messages: shown,
    step: found(stepAfter(past)),
    olderExist: found(first > 0),
    newerExist: found(first + shown.length < rows.length),
  });
}

function rowOf({ at, what }: Turned, place: number) {
  if (what === 'returned' || what === 'accepted') return [];
  const sides: Record<typeof what, Side> = {
    seller: 'seller',
    buyer: 'buyer',
    delivery: 'seller',
    site: 'site',
  };
  return [
    message({
      siteId: what === 'site' ? null : 1000 + place * 3,
      side: sides[what],
      mark: what === 'delivery' ? 'formal-delivery' : null,
      text: wordsOf(place),
      sentAt: at,
    }),
  ];
}

function stepAfter(past: readonly Turned[]) {
  const last = past.findLast(({ what }) => ['delivery', 'returned', 'accepted'].includes(what));
  if (last?.what === 'delivery') return { label: '納品送付', meaning: 'delivered' as const };
  if (last?.what === 'accepted') return { label: '取引完了', meaning: 'finished' as const };
  return { label: '進行中', meaning: 'working' as const };
}

/** Whose turn it truly was, by what is known to nobody but the test. */
export function trulyWaitedFor({ turned }: Sale, at: number): 'seller' | 'buyer' | 'site' {
  const last = turned.findLast((one) => one.at <= at && one.what !== 'site');
  if (last?.what === 'accepted') return 'site';
  return last?.what === 'seller' || last?.what === 'delivery' ? 'buyer' : 'seller';
}
