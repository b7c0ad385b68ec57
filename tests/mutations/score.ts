import type { Fact } from './facts.ts';

export interface Score {
  facts: number;
  keptPercent: number;
  lostPercent: number;
  /** Names of facts. */
  wrong: string[];
  unannounced: string[];
}

export function scoreOf(facts: readonly Fact[]): Score {
  const share = (fate: Fact['fate']): number =>
    (100 * facts.filter((fact) => fact.fate === fate).length) / facts.length;
  return {
    facts: facts.length,
    keptPercent: share('kept'),
    lostPercent: share('lost'),
    wrong: facts.filter(({ fate }) => fate === 'wrong').map(({ name }) => name),
    unannounced: facts
      .filter(({ fate, isAnnounced }) => fate === 'lost' && !isAnnounced)
      .map(({ name }) => name),
  };
}

export function printScores(
  singles: ReadonlyMap<string, Score>,
  pairs: ReadonlyMap<string, Score>,
): void {
  const all = [...pairs.values()];
  const lines = [...singles].map(([name, score]) => lineOf(name, score));
  console.log(
    [
      row('change of the page', 'facts', 'kept %', 'lost %', 'wrong', 'unannounced'),
      ...lines,
      row(
        `${all.length} pairs`,
        String(sum(all.map(({ facts }) => facts))),
        mean(all.map(({ keptPercent }) => keptPercent)),
        mean(all.map(({ lostPercent }) => lostPercent)),
        String(sum(all.map(({ wrong }) => wrong.length))),
        String(sum(all.map(({ unannounced }) => unannounced.length))),
      ),
    ].join('\n'),
  );
}

const lineOf = (name: string, score: Score): string =>
  row(
    name,
    String(score.facts),
    score.keptPercent.toFixed(1),
    score.lostPercent.toFixed(1),
    String(score.wrong.length),
    String(score.unannounced.length),
  );

const row = (name: string, ...cells: string[]): string =>
  name.padEnd(26) + cells.map((cell) => cell.padStart(12)).join('');
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const mean = (values: readonly number[]): string =>
  (sum(values) / Math.max(1, values.length)).toFixed(1);
