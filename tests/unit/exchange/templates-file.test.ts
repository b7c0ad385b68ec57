import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changesOf } from '../../../utils/exchange/templates-file/import-plan.ts';
import type { ImportPlan, Planned } from '../../../utils/exchange/templates-file/import-plan.ts';
import {
  readTemplatesBytes,
  readTemplatesFile,
} from '../../../utils/exchange/templates-file/read-templates-file.ts';
import {
  exportTemplatesCsv,
  exportTemplatesJson,
} from '../../../utils/exchange/templates-file/write-templates.ts';
import { EMPTY_LIBRARY } from '../../../utils/templates/library/own-template.ts';
import type { OwnTemplate } from '../../../utils/templates/library/own-template.ts';
import { libraryOf, ownText } from '../../support/own-texts.ts';
import { DAY, NOW } from '../../support/readings.ts';

const FOLDER = join(import.meta.dirname, '../../fixtures-files/templates');

const plannedIn = (plan: ImportPlan): Planned[] => {
  if (!plan.ok) throw new Error(`refused: ${plan.why} in ${String(plan.row)}`);
  return plan.planned;
};
const read = (text: string, ...own: OwnTemplate[]) => readTemplatesFile(text, libraryOf(own), NOW);
const kindsOf = (plan: ImportPlan) => plannedIn(plan).map(({ kind }) => kind);

const thanks = ownText('a', {
  ...{ title: 'お礼', reading: 'おれい', folder: '納品', tags: ['急ぎ', '常連'], role: 'nudge' },
  ...{ body: '{お名前}様\r\nありがとうございます。', createdAt: NOW - 9 * DAY + 7 },
  ...{ changedAt: NOW - DAY, retiredAt: NOW - 1 },
});

describe('her texts as a table', () => {
  const table = exportTemplatesCsv(libraryOf([thanks], [{ id: 'a', isFavourite: true }]));

  it('open in a spreadsheet: UTF-8 with its mark, Japanese column names, Windows line ends', () => {
    expect(table.startsWith('\uFEFF"フォルダ","タイトル","よみ","タグ","本文",')).toBe(true);
    expect(table).toContain('"納品","お礼","おれい","急ぎ,常連",');
    expect(table.endsWith('"\r\n')).toBe(true);
  });

  it('cannot be run as a formula, and are read again as they were', () => {
    const titles = ['=HYPERLINK("x")', '+81', '-1', '@sum', '＝1', "'=1", "''-x", "'quoted"];
    const own = titles.map((title, index) => ownText(String(index), { title }));
    const csv = exportTemplatesCsv(libraryOf(own));
    expect(csv).not.toMatch(/(?:^|,)"[=+\-@＝]/m);
    expect(plannedIn(read(csv)).map(({ template }) => template.title)).toEqual(titles);
  });

  it('may be changed there: what is not in the table stays as it was', () => {
    const edited = '\uFEFFID,本文,タイトル\r\na,今後とも。,お礼\r\n';
    const [planned] = plannedIn(read(edited, thanks));
    expect(planned).toMatchObject({ kind: 'change', row: 2, before: thanks, isFavourite: null });
    expect(planned?.template).toEqual({ ...thanks, body: '今後とも。', changedAt: NOW });
  });

  it('is brought back into use where the date at which it was put away is deleted', () => {
    const edited = table.replace(/"2026-11-20T19:59:59\.999\+09:00"/, '""');
    const [planned] = plannedIn(read(edited, thanks));
    expect(planned).toMatchObject({ kind: 'change', template: { retiredAt: null } });
  });

  it('is told apart from a stranger’s by a star alone', () => {
    const plan = read(table, thanks);
    expect(plan).toMatchObject({ planned: [{ kind: 'change', isFavourite: true }] });
    expect(changesOf(plan)).toEqual([{ kind: 'save', template: thanks, isFavourite: true }]);
  });

  it('of Excel’s own encoding is read', () => {
    const bytes = new Uint8Array(readFileSync(join(FOLDER, 'excel-shift-jis.csv')));
    const [first, second] = plannedIn(readTemplatesBytes(bytes, EMPTY_LIBRARY, NOW));
    expect(first?.template).toMatchObject({
      ...{ folder: '納品', title: 'お礼（初回）', reading: 'おれい', tags: ['急ぎ', '常連'] },
      body: '{お名前}様\n\nご購入ありがとうございます。①～③をお知らせください。',
      ...{ createdAt: NOW, changedAt: NOW, retiredAt: null, role: null },
    });
    expect(second?.template).toMatchObject({ title: '確認のお願い', tags: [] });
  });

  it.each(['\r\n', '\n', '\r'])('is read with lines that end in %o', (end) => {
    const csv = ['タイトル,本文', 'あ,"一\r\n二\n三"', '', 'い,四', ''].join(end);
    expect(plannedIn(read(csv)).map(({ row, template }) => [row, template.body])).toEqual([
      [2, '一\r\n二\n三'],
      [4, '四'],
    ]);
  });
});

describe('her texts as JSON', () => {
  it('say of which format they are, and when they were written', () => {
    const file = JSON.parse(exportTemplatesJson(libraryOf([thanks]), NOW)) as object;
    expect(file).toMatchObject({
      format: 'talkroom-banto/templates',
      version: 1,
      exportedAt: '2026-11-20T20:00:00.000+09:00',
      templates: [{ id: 'a', createdAt: '2026-11-11T20:00:00.007+09:00', isFavourite: false }],
    });
  });

  it('are read where an editor has put its mark in front', () => {
    expect(kindsOf(read(`\uFEFF${exportTemplatesJson(libraryOf([thanks]), NOW)}`))).toEqual([
      'add',
    ]);
  });

  it('of a later version of the extension are refused as such', () => {
    const later = exportTemplatesJson(libraryOf([thanks]), NOW).replace(
      '"version": 1',
      '"version": 2',
    );
    expect(read(later)).toEqual({ ok: false, why: 'newer-version', row: null });
  });

  it('with a text that is none are refused, and say which', () => {
    const file = exportTemplatesJson(libraryOf([thanks, ownText('b')]), NOW);
    expect(read(file.replace('"role": null', '"role": "boss"'))).toEqual({
      ...{ ok: false, why: 'bad-value', row: 2 },
    });
  });
});

describe('a text of a file is the one of the library', () => {
  const csv = (...rows: string[]) => ['フォルダ,タイトル,本文,ID', ...rows].join('\n');
  const old = ownText('old', { folder: '納品', title: 'お礼' });

  it('that has its id, wherever it stands by now', () => {
    const plan = read(csv('別,題,文,old'), old);
    expect(plannedIn(plan)[0]).toMatchObject({
      kind: 'change',
      template: { id: 'old', title: '題' },
    });
  });

  it('that has its folder and title, where no other has', () => {
    expect(plannedIn(read(csv('納品,お礼,文,'), old))[0]?.template.id).toBe('old');
    expect(plannedIn(read(csv('納品,お礼,文,of-another-browser'), old))[0]?.template.id).toBe(
      'old',
    );
    expect(kindsOf(read(csv('別,お礼,文,'), old))).toEqual(['add']);
    expect(kindsOf(read(csv('納品,お礼,文,'), old, { ...old, id: 'twin' }))).toEqual(['add']);
  });

  it('and no other row is: two rows never become one text', () => {
    const alike = read(csv('納品,お礼,一,', '納品,お礼,二,', '納品,お礼,二,'), old);
    expect(kindsOf(alike)).toEqual(['add', 'add', 'add']);
    expect(new Set(plannedIn(alike).map(({ template }) => template.id)).size).toBe(3);
    const claimed = read(csv('別,題,文,old', '納品,お礼,文,'), old);
    expect(plannedIn(claimed).map(({ before }) => before?.id)).toEqual(['old', undefined]);
  });

  it('or nothing is taken where two rows have one id', () => {
    const twice = read(csv('納品,お礼,一,old', '別,題,二,old'), old);
    expect(twice).toEqual({ ok: false, why: 'same-id', row: 3 });
    expect(changesOf(twice)).toEqual([]);
  });
});

describe('a body that is not understood', () => {
  it('is shown with its place, and not taken', () => {
    const plan = read('タイトル,本文\nあ,はい\nい,"一\n{だれ}様"\n');
    expect(plannedIn(plan)[1]).toMatchObject({
      ...{ kind: 'add', row: 3 },
      notUnderstood: { line: 2, column: 2, expected: 'known-name', found: 'だれ' },
    });
    expect(changesOf(plan)).toMatchObject([{ kind: 'save', template: { title: 'あ' } }]);
  });
});

describe('a file is refused', () => {
  it.each([
    ['nothing in it', '', 'empty', null],
    ['blanks alone', '\uFEFF \r\n　\n', 'empty', null],
    ['another table', '日付,金額\n2026/11/20,100\n', 'unknown-format', null],
    ['a letter', 'こんにちは。', 'unknown-format', null],
    [
      'JSON of something else',
      '{"format":"talkroom-banto/export","templates":[]}',
      'unknown-format',
      null,
    ],
    ['JSON that breaks off', '{"format":"talkroom-banto/templates","ver', 'unknown-format', null],
    ['a column that stands there twice', 'タイトル,本文,本文\nあ,い,う\n', 'unknown-format', null],
    ['a comma too many', 'タイトル,本文\nあ,い\nう,え,お\n', 'bad-row', 3],
    ['a cell too few', 'タイトル,本文\nあ\n', 'bad-row', 2],
    ['a quote that is never closed', 'タイトル,本文\nあ,い\nう,"え\n', 'bad-row', 3],
    ['no title', 'タイトル,本文\n　,い\n', 'no-title', 2],
    ['a title of 101 letters', `タイトル,本文\n${'あ'.repeat(101)},い\n`, 'too-long', 2],
    ['a body of 20,001 letters', `タイトル,本文\nあ,${'い'.repeat(20_001)}\n`, 'too-long', 2],
    ['a tag of 41 letters', `タイトル,本文,タグ\nあ,い,${'う'.repeat(41)}\n`, 'too-long', 2],
    ['a use that nobody knows', 'タイトル,本文,用途\nあ,い,お礼\n', 'bad-value', 2],
    ['a star that is none', 'タイトル,本文,お気に入り\nあ,い,たぶん\n', 'bad-value', 2],
    [
      'a date that a spreadsheet has rewritten',
      'タイトル,本文,作成日時\nあ,い,2026/11/20\n',
      'bad-value',
      2,
    ],
    ['the id of a text of ours', 'タイトル,本文,ID\nあ,い,nudge\n', 'bad-value', 2],
    ['2,001 texts', `タイトル,本文\n${'あ,い\n'.repeat(2001)}`, 'too-many', null],
  ] as const)('that has %s', (_, text, why, row) => {
    expect(read(text)).toEqual({ ok: false, why, row });
  });

  it('that is a picture', () => {
    const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xff, 0xd8, 0xfd);
    expect(readTemplatesBytes(png, EMPTY_LIBRARY, NOW)).toMatchObject({ why: 'not-text' });
  });
});
