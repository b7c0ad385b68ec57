// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { renameClasses } from './page-changes.ts';
import { openPages, readChanged } from './read-changed.ts';
import { scoreOf } from './score.ts';

const pages = openPages();
const classes = new Set(
  pages.flatMap(({ document }) =>
    [...document.querySelectorAll('[class]')].flatMap((element) => [...element.classList]),
  ),
);

test.each([...classes])(
  'a page that calls %s otherwise is read rightly or said to be unreadable',
  (name) => {
    const change = renameClasses((other) => (other === name ? 'x-renamed' : other));
    const score = scoreOf(
      pages.flatMap((page) => readChanged(page, [{ name, change, leastKept: null }])),
    );
    expect([score.wrong, score.unannounced]).toEqual([[], []]);
  },
);
