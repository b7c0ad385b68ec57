import type { PracticeQuote } from './practice-quote.ts';
import { days, hours } from './room-draft.ts';
import { QUOTE } from './room-numbers.ts';

/** Questions for a price. */
export const practiceQuotes = (now: number): PracticeQuote[] => [
  {
    ...{ id: QUOTE.withDay, title: 'カフェの店内マップ', buyer: 'ひなげし珈琲', buyerId: 2000101 },
    ...{ budgetJpy: 20000, askedAt: now - days(1), proposeBy: now + days(2), canPropose: true },
  },
  {
    ...{ id: QUOTE.withoutDay, title: '賞状の文字', buyer: 'まつかぜ道場', buyerId: 2000102 },
    ...{ budgetJpy: 8000, askedAt: now - hours(8), proposeBy: null, canPropose: true },
  },
  {
    ...{ id: QUOTE.answered, title: '案内状の文面', buyer: 'いなほ会', buyerId: 2000103 },
    ...{ budgetJpy: 5000, askedAt: now - days(4), proposeBy: now + days(3), canPropose: false },
  },
];
