import { describe, expect, it } from 'vitest';
import { inWords, moneyIn, workedCases } from './worked-cases.ts';

/** Worked out by hand from the site's rules, in `tests/fixtures-files/money`. */
describe('the money of a sale, as a person reckons it', () => {
  const cases = workedCases();

  it('is told by forty cases at least, no two of one name', () => {
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
    expect(cases.length).toBeGreaterThanOrEqual(40);
  });

  it.each(cases.map((worked) => [worked.name, worked] as const))('%s', (_, worked) => {
    expect(inWords(moneyIn(worked))).toMatchObject(worked.expected);
  });
});
