import { BOX_NAMES } from '../site/boxes/box-pages.ts';
import { STATES } from './cells.ts';
import type { State } from './cells.ts';
import type { Outcome } from './run-cell.ts';

const WIDTH = 18;
const FIRST = 20;

/** One row for each box; a cell that is not as it should be is marked and told of below. */
export function printTable(browser: string, outcomes: readonly Outcome[]): void {
  const lines = [
    `insertion in ${browser}: the answer, and what was right afterwards: b the box, f the framework’s state, c the caret, u one undo; – means wrong`,
    ['box'.padEnd(FIRST), ...STATES.map(short)].join(' '),
    ...BOX_NAMES.map((box) =>
      [
        box.padEnd(FIRST),
        ...STATES.map((state) => short(wordsOf(find(outcomes, box, state)))),
      ].join(' '),
    ),
    ...outcomes.flatMap(({ cell, wrong }) =>
      wrong.map(({ what, seen }) => `WRONG ${cell.box} / ${cell.state}: ${what}: ${seen}`),
    ),
  ];
  console.log(lines.join('\n'));
}

const find = (outcomes: readonly Outcome[], box: string, state: State): Outcome | undefined =>
  outcomes.find(({ cell }) => cell.box === box && cell.state === state);

function wordsOf(outcome: Outcome | undefined): string {
  if (!outcome) return 'no limit known';
  const { result, wrong, cell } = outcome;
  const isRight = (what: string): boolean => wrong.every((one) => one.what !== what);
  const looked = ['box', 'framework', 'caret', ...(cell.result === 'inserted' ? ['undo'] : [])];
  const marks = looked.map((what) => (isRight(what) ? what.slice(0, 1) : '–')).join('');
  return `${isRight('answer') ? '' : '!'}${result} ${marks}`;
}

const short = (words: string): string => words.slice(0, WIDTH).padEnd(WIDTH);
