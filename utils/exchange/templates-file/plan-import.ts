import * as v from 'valibot';
import { parseTemplate } from '../../templates/language/parse-template.ts';
import { MOST_CHANGES } from '../../templates/library/limits.ts';
import { isSameText, UNMARKED } from '../../templates/library/own-template.ts';
import type { Library, OwnTemplate } from '../../templates/library/own-template.ts';
import { ownTemplateSchema } from '../../templates/library/template-change-schema.ts';
import { hashOf } from '../../timeline/hash.ts';
import type { FileText } from './file-text.ts';
import { refused } from './import-plan.ts';
import type { ImportPlan, Planned, RefusedFile, TemplatesSource } from './import-plan.ts';

/** What would become of these texts; one of the library is the same as one of the file, or none. */
export function planImport(
  texts: readonly FileText[],
  source: TemplatesSource,
  library: Library,
  now: number,
): ImportPlan {
  if (texts.length > MOST_CHANGES) return refused('too-many');
  const ids = idsOf(texts, source);
  if ('why' in ids) return ids;
  const partnerOf = matching(texts, ids, library.own);
  const planned: Planned[] = [];
  for (const text of texts) {
    const before = partnerOf(text);
    const id = before?.id ?? ids.get(text) ?? '';
    const template = { ...BEGINNING, createdAt: now, changedAt: now, ...before, ...text.told, id };
    const why = whyNot(template);
    if (why) return refused(why, text.row);
    planned.push(plannedOf(text, template, before, library, now));
  }
  return { ok: true, source, planned };
}

const BEGINNING = { reading: '', folder: '', tags: [], role: null, retiredAt: null };

/** What came in before comes in under the same id again, also where the file gives none. */
function idsOf(
  texts: readonly FileText[],
  source: TemplatesSource,
): Map<FileText, string> | RefusedFile {
  const ids = new Map<FileText, string>();
  const taken = new Set<string>();
  for (const text of texts) {
    if (text.id === null) continue;
    if (taken.has(text.id)) return refused('same-id', text.row);
    ids.set(text, text.id);
    taken.add(text.id);
  }
  const alike = new Map<string, number>();
  for (const text of texts) {
    if (ids.has(text)) continue;
    const { folder = '', title, body } = text.told;
    const words = JSON.stringify([folder, title, body]);
    let [id, which] = ['', alike.get(words) ?? 0];
    // Two rows that are alike stay two texts.
    do {
      which += 1;
      id = `${source}-${hashOf(`${words}${which}`)}`;
    } while (taken.has(id));
    alike.set(words, which);
    ids.set(text, id);
    taken.add(id);
  }
  return ids;
}

/** By id, else by folder and title where both sides have exactly one of these. */
function matching(
  texts: readonly FileText[],
  ids: ReadonlyMap<FileText, string>,
  own: readonly OwnTemplate[],
): (text: FileText) => OwnTemplate | null {
  const byId = new Map(own.map((template) => [template.id, template]));
  const byPlace = Map.groupBy(own, placeOf);
  const rowsByPlace = Map.groupBy(texts, ({ told }) => placeOf(told));
  const claimed = new Set(ids.values());
  return (text) => {
    const known = byId.get(ids.get(text) ?? '');
    if (known) return known;
    const place = placeOf(text.told);
    const [only, ...others] = byPlace.get(place) ?? [];
    const isAlone = others.length === 0 && rowsByPlace.get(place)?.length === 1;
    return only && isAlone && !claimed.has(only.id) ? only : null;
  };
}

const placeOf = ({ folder = '', title }: { folder?: string; title: string }): string =>
  JSON.stringify([folder, title]);

function whyNot(template: OwnTemplate): RefusedFile['why'] | null {
  const checked = v.safeParse(ownTemplateSchema, template);
  if (checked.success) return null;
  const [issue] = checked.issues;
  if (issue.path?.[0]?.key === 'title' && template.title.trim() === '') return 'no-title';
  return issue.type === 'max_length' ? 'too-long' : 'bad-value';
}

function plannedOf(
  { row, told, isFavourite }: FileText,
  template: OwnTemplate,
  before: OwnTemplate | null,
  { marks }: Library,
  now: number,
): Planned {
  const parsed = parseTemplate(told.body);
  const notUnderstood = parsed.ok ? null : parsed.error;
  if (!before) return { kind: 'add', row, template, before, isFavourite, notUnderstood };
  const isAlike = isSameText(before, template);
  const { isFavourite: isStarred } = marks.get(before.id) ?? UNMARKED;
  const kind = isAlike && (isFavourite ?? isStarred) === isStarred ? 'same' : 'change';
  const { createdAt } = before;
  const after = isAlike ? before : { ...template, createdAt, changedAt: now };
  return { kind, row, template: after, before, isFavourite, notUnderstood };
}
