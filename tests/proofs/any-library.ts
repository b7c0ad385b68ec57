import fc from 'fast-check';
import type { Planned } from '../../utils/exchange/templates-file/import-plan.ts';
import { readTemplatesFile } from '../../utils/exchange/templates-file/read-templates-file.ts';
import { parseTemplate } from '../../utils/templates/language/parse-template.ts';
import type {
  Library,
  OwnTemplate,
  TemplateChange,
} from '../../utils/templates/library/own-template.ts';
import { BUILT_IN_IDS } from '../../utils/templates/template.ts';
import { libraryOf } from '../support/own-texts.ts';
import { NOW } from '../support/readings.ts';
import { anyText } from './any-template.ts';

/** What a table, a spreadsheet or an encoding might take for its own. */
const HOSTILE = [
  ...['=1+1', "'", "''", '-', '@', '＝', '"', '""', ',', '、', '，', '\\', '\\0', '\\,', ';', '\t'],
  ...['\r', '\n', '\r\n', '\uFEFF', ' ', '\u3000', '\0', '\u007f', '\u0080', '\uD83D', '\uDE00'],
  ...['お礼', 'ﾍﾞ', '😀', '①', '〜', '{お名前}様', '{期限 +3営業日}', '｛お名前｝', '{{', '<b>'],
  ...['__proto__', 'ID', 'タイトル', '2026/11/20', '001', '1e5'],
];

const scraps = (most: number) =>
  fc
    .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 5 })), {
      maxLength: 6,
    })
    .map((pieces) => pieces.join('').slice(0, most));

const understood = fc
  .oneof(scraps(200), anyText)
  .filter((body) => parseTemplate(body).ok && body.length <= 20_000);
const moment = fc.integer({ min: 0, max: Date.UTC(9999, 11, 31) });
const isOurs = (id: string): boolean => BUILT_IN_IDS.some((ours) => ours === id);

const anyOwn: fc.Arbitrary<OwnTemplate> = fc.record({
  id: fc.oneof(fc.uuid(), scraps(100)).filter((id) => id !== '' && !isOurs(id)),
  title: scraps(100).filter((title) => title.trim() !== ''),
  reading: scraps(200),
  folder: scraps(100),
  tags: fc.array(scraps(40), { maxLength: 4 }),
  body: understood,
  role: fc.option(fc.constantFrom(...BUILT_IN_IDS)),
  ...{ createdAt: moment, changedAt: moment, retiredAt: fc.option(moment) },
});

/** Whatever can stand in a library. */
export const anyLibrary: fc.Arbitrary<Library> = fc
  .uniqueArray(anyOwn, { selector: ({ id }) => id, maxLength: 6 })
  .chain((own) =>
    fc.subarray(own).map((stars) =>
      libraryOf(
        own,
        stars.map(({ id }) => ({ id, isFavourite: true })),
      ),
    ),
  );

/** What the store does, said once more in a few words. */
export function applied({ own, marks }: Library, changes: readonly TemplateChange[]): Library {
  const texts = new Map(own.map((template) => [template.id, template]));
  const stars = new Set([...marks.values()].flatMap((mark) => (mark.isFavourite ? [mark.id] : [])));
  for (const change of changes) {
    if (change.kind !== 'save') throw new Error(`a file asked to ${change.kind}`);
    texts.set(change.template.id, change.template);
    if (change.isFavourite === true) stars.add(change.template.id);
    if (change.isFavourite === false) stars.delete(change.template.id);
  }
  return libraryOf(
    [...texts.values()],
    [...stars].map((id) => ({ id, isFavourite: true })),
  );
}

export function plannedIn(text: string, library: Library): Planned[] {
  const plan = readTemplatesFile(text, library, NOW);
  if (!plan.ok) throw new Error(`refused: ${plan.why} in ${String(plan.row)}`);
  return plan.planned;
}
