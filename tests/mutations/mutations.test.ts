// @vitest-environment jsdom
import { afterAll, expect, test } from 'vitest';
import { OPERATORS } from './operators.ts';
import { openPages, readChanged } from './read-changed.ts';
import { printScores, scoreOf } from './score.ts';
import type { Score } from './score.ts';

const pages = openPages();
const singles = new Map<string, Score>();
const pairs = new Map<string, Score>();
afterAll(() => printScores(singles, pairs));

test.each(OPERATORS)('$name is a change: some page is another one after it', ({ change }) => {
  const isChanged = pages.some(({ document: page }) => {
    const changed = page.cloneNode(true) as Document;
    change(changed);
    return !changed.isEqualNode(page);
  });
  expect(isChanged).toBe(true);
});

test.each(OPERATORS)('a page with $name is read rightly or said to be unreadable', (operator) => {
  const facts = pages.flatMap((page) => readChanged(page, [operator]));
  const score = scoreOf(facts);
  singles.set(operator.name, score);
  expect(score.wrong).toEqual([]);
  expect(score.unannounced).toEqual([]);
  expect(score.keptPercent).toBeGreaterThanOrEqual(operator.leastKept ?? 0);
});

test.each(OPERATORS.map((operator, index) => ({ operator, index, name: operator.name })))(
  'a page with $name and any other change is read rightly or said to be unreadable',
  ({ operator, index }) => {
    for (const other of OPERATORS.slice(index + 1)) {
      const score = scoreOf(pages.flatMap((page) => readChanged(page, [operator, other])));
      pairs.set(`${operator.name} + ${other.name}`, score);
    }
    const own = [...pairs].filter(([name]) => name.startsWith(`${operator.name} + `));
    expect(own.filter(([, { wrong }]) => wrong.length > 0)).toEqual([]);
    expect(own.filter(([, { unannounced }]) => unannounced.length > 0)).toEqual([]);
  },
  60_000,
);
