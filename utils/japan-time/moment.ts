/**
 * A moment as far as it is known: it lies somewhere in `from`…`until`, both epoch milliseconds,
 * both inclusive. The site prints minutes, sometimes only days, so nothing here is a point unless
 * it was measured on this machine.
 */
export interface Moment {
  from: number;
  until: number;
}

export const pointAt = (epochMs: number): Moment => ({ from: epochMs, until: epochMs });

/** Two statements about one moment: what both allow; when they contradict, all that either allows. */
export function combineMoments(a: Moment, b: Moment): Moment {
  const from = Math.max(a.from, b.from);
  const until = Math.min(a.until, b.until);
  if (from <= until) return { from, until };
  return { from: Math.min(a.from, b.from), until: Math.max(a.until, b.until) };
}
