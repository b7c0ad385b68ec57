import fc from 'fast-check';
import type { Library } from '../../utils/templates/library/own-template.ts';
import { libraryOf, ownText } from '../support/own-texts.ts';

/** Few names and few words: much is alike, half is known, some has no id. */
const FOLDERS = ['', '納品'];
const TITLES = ['お礼', 'ご確認'];
const BODIES = ['一', '{お名前}様', '{だれ}'];
const IDS = ['a', 'b', 'c', 'd'];

interface Words {
  folder: string;
  title: string;
  body: string;
}
/** A row of a table, and its id where it has one. */
export type FewRow = readonly [Words, string | null];

const words: fc.Arbitrary<Words> = fc.record({
  folder: fc.constantFrom(...FOLDERS),
  title: fc.constantFrom(...TITLES),
  body: fc.constantFrom(...BODIES),
});

export const anyRows: fc.Arbitrary<FewRow[]> = fc
  .array(fc.tuple(words, fc.option(fc.constantFrom(...IDS, 'x', 'y'))), { maxLength: 5 })
  .filter((rows) => {
    const ids = rows.flatMap(([, id]) => id ?? []);
    return new Set(ids).size === ids.length;
  });

export const anyFew: fc.Arbitrary<Library> = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...IDS), words), { selector: ([id]) => id, maxLength: 4 })
  .map((texts) =>
    libraryOf(
      texts.filter(([, { body }]) => body !== '{だれ}').map(([id, part]) => ownText(id, part)),
    ),
  );

export const tableOf = (rows: readonly FewRow[]): string =>
  [
    'フォルダ,タイトル,本文,ID',
    ...rows.map(([{ folder, title, body }, id]) => [folder, title, body, id ?? ''].join(',')),
  ].join('\n');

type Edit = readonly ['move' | 'retitle' | 'rewrite' | 'remove', number];

export const anyEdits: fc.Arbitrary<Edit[]> = fc.array(
  fc.tuple(fc.constantFrom('move', 'retitle', 'rewrite', 'remove'), fc.nat(6)),
  { maxLength: 3 },
);

export function editedBy(edits: readonly Edit[], library: Library): Library {
  const own = [...library.own];
  for (const [what, which] of edits) {
    const text = own[which];
    if (!text) continue;
    if (what === 'remove') own.splice(which, 1);
    if (what === 'move') own[which] = { ...text, folder: text.folder === '' ? '納品' : '' };
    if (what === 'retitle') own[which] = { ...text, title: 'ご確認' };
    if (what === 'rewrite') own[which] = { ...text, body: '書き直し' };
  }
  return { ...library, own };
}
