import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changesOf } from '../../utils/exchange/templates-file/import-plan.ts';
import { readTemplatesFile } from '../../utils/exchange/templates-file/read-templates-file.ts';
import { isSameText } from '../../utils/templates/library/own-template.ts';
import type { Library } from '../../utils/templates/library/own-template.ts';
import { NOW } from '../support/readings.ts';
import { applied, plannedIn } from './any-library.ts';
import { anyEdits, anyFew, anyRows, editedBy, tableOf } from './few-texts.ts';
import type { FewRow } from './few-texts.ts';

const RUNS = { seed: 20_261_120, numRuns: 2000 };
const LONG = { timeout: 60_000 };

it('an import loses nothing, doubles nothing, and changes nothing the second time', LONG, () => {
  const seen = { add: 0, change: 0, same: 0 };
  fc.assert(
    fc.property(anyFew, anyRows, anyEdits, fc.option(anyRows), (few, rows, edits, others) => {
      const first = importOf(rows, few);
      // Then she works with them, and imports the same table or another.
      const edited = editedBy(edits, first.after);
      for (const { taken } of [first, importOf(others ?? rows, edited)]) {
        for (const { kind } of taken) seen[kind] += 1;
      }
    }),
    RUNS,
  );
  console.log('planned:', seen);
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(500);
});

/** Taken as planned, with everything that must hold of any import. */
function importOf(rows: readonly FewRow[], library: Library) {
  const table = tableOf(rows);
  const planned = plannedIn(table, library);
  const after = applied(library, changesOf({ ok: true, source: 'banto-csv', planned }));
  const taken = planned.filter(({ notUnderstood }) => notUnderstood === null);
  const understood = rows.filter(([{ body }]) => body !== '{だれ}');
  expect(planned).toHaveLength(rows.length);
  expect(taken).toHaveLength(understood.length);

  // Every row is a text of its own, in its own words.
  const ids = taken.map(({ template }) => template.id);
  expect(new Set(ids).size).toBe(ids.length);
  const standing = new Map(after.own.map((template) => [template.id, template]));
  for (const [index, [words]] of understood.entries()) {
    expect(standing.get(ids[index] ?? '')).toMatchObject(words);
  }
  // Nothing else has changed, come or gone.
  const isOther = ({ id }: { id: string }): boolean => !ids.includes(id);
  expect(after.own.filter(isOther)).toEqual(library.own.filter(isOther));
  const added = taken.filter(({ kind }) => kind === 'add').length;
  expect(after.own).toHaveLength(library.own.length + added);
  for (const { kind, before, template } of planned) {
    expect(kind === 'add').toBe(before === null);
    if (before) expect(library.own).toContain(before);
    if (before) expect(isSameText(before, template)).toBe(kind === 'same');
  }

  expect(changesOf(readTemplatesFile(table, after, NOW + 1))).toEqual([]);
  return { after, taken };
}
