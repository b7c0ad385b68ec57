import type { CreditedEvent } from '../timeline/event.ts';

/** Between these moments, epoch ms, every sale that was counted stood on the page. */
export interface CoveredSpan {
  from: number;
  until: number;
}

/**
 * What looks at the revenue page have covered, as far as their rows tell: a look that showed nothing
 * new left no trace. Each is taken to show an unbroken list, A GUESS: how far back the page goes, and
 * whether it has further pages, was never recorded. So only a look that brought a newer row than all
 * before is believed to have stood at the newest; another covers its own rows and no more.
 */
export function spansOfLooks(pageEvents: readonly CreditedEvent[]): CoveredSpan[] {
  let newest = -Infinity;
  return [...Map.groupBy(pageEvents, ({ seenAt }) => seenAt)]
    .sort(([a], [b]) => a - b)
    .map(([seenAt, events]) => {
      const { from, last } = endsOf(events);
      const isAtTop = last > newest;
      newest = Math.max(newest, last);
      return { from, until: isAtTop ? seenAt : last };
    });
}

/**
 * The days that a file tells of as a whole: of its last day more may have come after it was made, and
 * of what lies before its first nothing is known.
 */
export function spanOfFile(fileEvents: readonly CreditedEvent[]): CoveredSpan | null {
  const { from, last } = endsOf(fileEvents);
  return fileEvents.length > 0 ? { from, until: last - 1 } : null;
}

const endsOf = (events: readonly CreditedEvent[]): { from: number; last: number } =>
  events.reduce(
    ({ from, last }, { at }) => ({ from: Math.min(from, at.from), last: Math.max(last, at.from) }),
    { from: Infinity, last: -Infinity },
  );

export const isCovered = (
  { from, until }: CoveredSpan,
  spans: readonly CoveredSpan[],
): CoveredSpan | undefined => spans.find((span) => span.from <= from && until <= span.until);
