/**
 * One edition of the site's fee. Where two hold on the same day, sources differ, and the higher one
 * counts for estimates.
 */
export interface FeeRule {
  /** `every@2021-04` */
  id: string;
  /** `every` holds for all rooms that are read: no page tells a video or a phone room apart. */
  kind: 'every' | 'video' | 'phone';
  /** In tenths of a percent, tax included: 220 is 22 %. */
  perMille: number;
  /** First and last day, `YYYY-MM-DD` in Japan; null: it still holds. */
  inForce: { since: string; until: string | null };
  /** Part of it may have come back later. */
  mayBeMore: boolean;
  confidence: 'high' | 'medium' | 'low';
  source: string;
  lastVerified: string;
}

/** A fee that the seller has set: for services with these words in their title, or for all. */
export interface FeeChange {
  id: string;
  /** '' is every service. */
  service: string;
  /** In tenths of a percent. */
  perMille: number;
  /** `YYYY-MM-DD` in Japan. */
  since: string;
}

/** Charged first, a quarter and its tax: the steps down to 10 % came back the month after. */
const STEPS = {
  kind: 'every',
  mayBeMore: true,
  confidence: 'medium',
  source: 'https://coconala-support.zendesk.com/hc/ja/articles/230180287',
  lastVerified: '2026-11-20',
} as const;

/** A guess by analogy: one source for video; how phone rooms are charged by the minute is not known. */
const SPOKEN = {
  perMille: 275,
  inForce: { since: '2025-04-01', until: null },
  mayBeMore: false,
  confidence: 'low',
  source: 'https://lifestyle.assist-all.co.jp/coconala-fee-2025-calculation-comparison',
  lastVerified: '2026-11-20',
} as const;

/**
 * 22 % of everything paid in the room since April 2021; two orders on a revenue page of 2026 agree.
 * How the site rounds is not known; the net here is cut to whole yen.
 */
export const FEE_RULES: readonly FeeRule[] = [
  {
    id: 'every@2021-04',
    kind: 'every',
    perMille: 220,
    inForce: { since: '2021-04-01', until: null },
    mayBeMore: false,
    confidence: 'high',
    source: 'https://coconala.com/pages/guide_sell',
    lastVerified: '2026-11-20',
  },
  // One blog says that the change came on 2021-11-01, so until then both editions stand.
  {
    ...STEPS,
    id: 'every@2019-10',
    perMille: 275,
    inForce: { since: '2019-10-01', until: '2021-10-31' },
  },
  // With the tax of 8 %; before 2014 it was less, which nothing here is old enough for.
  {
    ...STEPS,
    id: 'every@2012-07',
    perMille: 270,
    inForce: { since: '2012-07-01', until: '2019-09-30' },
  },
  { ...SPOKEN, id: 'video@2025-04', kind: 'video' },
  { ...SPOKEN, id: 'phone@2025-04', kind: 'phone' },
];
