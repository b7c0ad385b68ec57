const WHOLE = 1000;

/** Whole yen that remain of `grossJpy`, cut, so that no yen is promised that may not come. */
export const netOf = (grossJpy: number, perMille: number): number =>
  Math.floor((grossJpy * (WHOLE - perMille)) / WHOLE);

/** Whether the site may have meant this: how it rounds was never recorded. */
export const isNetOf = (netJpy: number, grossJpy: number, perMille: number): boolean =>
  netJpy === netOf(grossJpy, perMille) ||
  netJpy === Math.ceil((grossJpy * (WHOLE - perMille)) / WHOLE);
