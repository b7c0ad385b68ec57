import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesOf } from '../../utils/exchange/templates-file/import-plan.ts';
import {
  readTemplatesBytes,
  readTemplatesFile,
} from '../../utils/exchange/templates-file/read-templates-file.ts';
import {
  exportTemplatesCsv,
  exportTemplatesJson,
} from '../../utils/exchange/templates-file/write-templates.ts';
import { EMPTY_LIBRARY } from '../../utils/templates/library/own-template.ts';
import type { Library } from '../../utils/templates/library/own-template.ts';
import { parseTemplateChanges } from '../../utils/templates/library/template-change-schema.ts';
import { libraryOf, ownText } from '../support/own-texts.ts';
import { NOW } from '../support/readings.ts';
import { anyLibrary, applied, plannedIn } from './any-library.ts';

const RUNS = { seed: 20_261_120, numRuns: 1000 };
const LONG = { timeout: 60_000 };

const FORMATS = [
  ['JSON', (library: Library) => exportTemplatesJson(library, NOW)],
  ['CSV', exportTemplatesCsv],
] as const;

const starsOf = ({ marks }: Library) =>
  [...marks.values()].flatMap(({ id, isFavourite }) => (isFavourite ? [id] : [])).sort();

describe.each(FORMATS)('a library that goes out as %s', (_, exported) => {
  it('comes into an empty one as it was, letter by letter', LONG, () => {
    fc.assert(
      fc.property(anyLibrary, (library) => {
        const plan = readTemplatesFile(exported(library), EMPTY_LIBRARY, NOW);
        const changes = changesOf(plan);
        const after = applied(EMPTY_LIBRARY, changes);
        expect(after.own).toEqual(library.own);
        expect(starsOf(after)).toEqual(starsOf(library));
        // The worker takes it as well.
        expect(parseTemplateChanges(changes)).toEqual(changes);
      }),
      RUNS,
    );
  });

  it('changes nothing where it came from', LONG, () => {
    fc.assert(
      fc.property(anyLibrary, (library) => {
        const planned = plannedIn(exported(library), library);
        expect(planned.filter(({ kind }) => kind !== 'same')).toEqual([]);
        expect(planned).toHaveLength(library.own.length);
      }),
      RUNS,
    );
  });

  it('is the same after it was a file, but for halves of characters', LONG, () => {
    fc.assert(
      fc.property(anyLibrary, (library) => {
        const text = exported(library);
        fc.pre(text.isWellFormed());
        const bytes = new TextEncoder().encode(text);
        const plan = readTemplatesBytes(bytes, EMPTY_LIBRARY, NOW);
        expect(applied(EMPTY_LIBRARY, changesOf(plan)).own).toEqual(library.own);
      }),
      RUNS,
    );
  });
});

it('no cell of a table can be run', LONG, () => {
  fc.assert(
    fc.property(anyLibrary, (library) => {
      const csv = exportTemplatesCsv(library);
      // Every cell is quoted; a quote within one is doubled.
      for (const [, cell = ''] of csv.matchAll(/"((?:[^"]|"")*)"/g)) {
        expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
      }
    }),
    RUNS,
  );
});

const SCRAPS = [
  ...[
    'タイトル,本文',
    'フォルダ',
    'ID',
    'title,shortcut,body',
    'shortcut,snippet',
    '用途',
    '★',
    '\uFEFF',
  ],
  ...['{"format":"talkroom-banto/templates","version":1,"templates":[', '{"folders":[', ']}', '[{'],
  ...[
    '"',
    '""',
    ',',
    '\n',
    '\r\n',
    '\r',
    "'=",
    '{{to.name}}',
    '{formtext: name=a}',
    '<div>',
    '&#0;',
  ],
  ...['null', '\0', '\uD83D', '=1', '\\', 'あ', '{お名前'],
];

it('any text is either planned or refused with a reason', LONG, () => {
  const file = fc
    .tuple(anyLibrary, fc.constantFrom(...FORMATS))
    .map(([library, [, out]]) => out(library));
  const damaged = fc
    .tuple(file, fc.nat(), fc.nat(40), fc.constantFrom('', ...SCRAPS))
    .map(([text, at, length, scrap]) => {
      const from = at % (text.length + 1);
      return text.slice(0, from) + scrap + text.slice(from + length);
    });
  const scraps = fc
    .array(fc.oneof(fc.constantFrom(...SCRAPS), fc.string({ unit: 'binary', maxLength: 5 })), {
      maxLength: 12,
    })
    .map((pieces) => pieces.join(''));
  const headed = fc
    .tuple(fc.constantFrom('タイトル,本文', 'title,shortcut,body', 'shortcut,snippet'), scraps)
    .map((lines) => lines.join('\n'));
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(fc.oneof(damaged, scraps, headed), anyLibrary, (text, library) => {
      const plan = readTemplatesFile(text, library, NOW);
      const outcome = plan.ok ? plan.source : plan.why;
      seen.set(outcome, (seen.get(outcome) ?? 0) + 1);
      // What is taken the worker takes, and takes once.
      const changes = changesOf(plan);
      expect(parseTemplateChanges(changes)).toEqual(changes);
      const again = readTemplatesFile(text, applied(library, changes), NOW);
      expect(changesOf(again)).toEqual([]);
    }),
    { ...RUNS, numRuns: 6000 },
  );
  console.log('any file:', Object.fromEntries([...seen].sort(([, a], [, b]) => b - a)));
  expect(seen.size).toBeGreaterThanOrEqual(10);
});

/** The quickest of some: other work on the machine only ever slows it down. */
function msToPlan(text: string, library: Library, texts: number): number {
  const runs = Array.from({ length: 4 }, () => {
    const start = performance.now();
    expect(plannedIn(text, library)).toHaveLength(texts);
    return performance.now() - start;
  });
  return Math.min(...runs);
}

it.each(FORMATS)('1,000 texts come in from %s in well under a second', LONG, (format, exported) => {
  const body =
    '{お名前}様\n\nお世話になっております。\n{期限 +3営業日}までにご確認ください。\n'.repeat(5);
  const own = Array.from({ length: 1000 }, (_, index) =>
    ownText(`text-${index}`, { folder: `棚${index % 20}`, tags: ['急ぎ', '常連'], body }),
  );
  const text = exported(libraryOf(own));
  const [empty, same] = [EMPTY_LIBRARY, libraryOf(own)].map((into) => msToPlan(text, into, 1000));
  console.log(`1,000 texts from ${format}: ${empty?.toFixed(0)} ms, again ${same?.toFixed(0)} ms`);
  expect(Math.max(empty ?? NaN, same ?? NaN)).toBeLessThan(1000);
});

it('2,000 rows that are alike are 2,000 texts, and take no longer', LONG, () => {
  const table = `タイトル,本文\n${`お礼,${'あ'.repeat(50)}\n`.repeat(2000)}`;
  const spentMs = msToPlan(table, EMPTY_LIBRARY, 2000);
  console.log(`2,000 rows that are alike: ${spentMs.toFixed(0)} ms`);
  const ids = plannedIn(table, EMPTY_LIBRARY).map(({ template }) => template.id);
  expect(new Set(ids).size).toBe(2000);
  expect(spentMs).toBeLessThan(2000);
});
