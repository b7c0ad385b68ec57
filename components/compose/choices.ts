import { BUILT_IN } from '../../utils/templates/built-in/index.ts';
import { READINGS } from '../../utils/templates/built-in/readings.ts';
import type {
  Library,
  OwnTemplate,
  TemplateMark,
} from '../../utils/templates/library/own-template.ts';
import type { Choice } from '../../utils/templates/search/choice.ts';
import type { BuiltInTemplate, TemplateId } from '../../utils/templates/template.ts';
import { templateName } from './template-words.ts';

/** All texts that can be chosen, ours in the order in which a sale needs them, then hers. */
export const allChoices = ({ own, marks }: Library): Choice[] => [
  ...BUILT_IN.map((template) => ({ ...ofOurs(template), ...noted(marks.get(template.id)) })),
  ...own
    .filter(({ retiredAt }) => retiredAt === null)
    .map((template) => ({ ...ofHers(template), ...noted(marks.get(template.id)) })),
];

const ofOurs = ({ id, body }: BuiltInTemplate) => ({
  ...{ id, title: templateName(id), reading: READINGS[id], body, role: id },
  ...{ folder: '', tags: [], isOwn: false },
});

const ofHers = ({ id, title, reading, folder, tags, body, role }: OwnTemplate) => ({
  ...{ id, title, reading, body, role, folder, tags, isOwn: true },
});

const noted = (mark: TemplateMark | undefined) => ({
  isFavourite: mark?.isFavourite ?? false,
  lastUsedAt: mark?.lastUsedAt ?? null,
});

/**
 * What is wanted now stands first, in her own words where she has some for it; then her favourites
 * and what she used last, ours, and the rest of hers.
 */
export function inOrder(
  choices: readonly Choice[],
  wanted: readonly (TemplateId | null | undefined)[],
): Choice[] {
  const first = wanted.flatMap((role) => (role ? choices.filter(isFor(role)).sort(hersFirst) : []));
  const favourites = choices.filter(({ isFavourite }) => isFavourite);
  const recent = choices
    .filter(({ lastUsedAt }) => lastUsedAt !== null)
    .sort(laterFirst)
    .slice(0, MOST_RECENT);
  return [...new Set([...first, ...favourites, ...recent, ...choices])];
}

const MOST_RECENT = 5;

const isFor =
  (wanted: TemplateId) =>
  ({ role }: Choice): boolean =>
    role === wanted;

const hersFirst = (a: Choice, b: Choice): number =>
  Number(b.isOwn) - Number(a.isOwn) ||
  Number(b.isFavourite) - Number(a.isFavourite) ||
  laterFirst(a, b);

const laterFirst = (a: Choice, b: Choice): number => (b.lastUsedAt ?? 0) - (a.lastUsedAt ?? 0);
