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
