import * as v from 'valibot';
import { moment } from '../../timeline/deed-schema.ts';
import { parseTemplate } from '../language/parse-template.ts';
import { BUILT_IN_IDS } from '../template.ts';
import { LONGEST, MOST_CHANGES, MOST_TAGS } from './limits.ts';
import type { OwnTemplate, TemplateChange } from './own-template.ts';

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const id = v.pipe(text(LONGEST.id), v.minLength(1));
const isBuiltIn = (value: string): boolean => BUILT_IN_IDS.some((known) => known === value);

/** Whether its body is understood is another question, which an import answers by itself. */
export const ownTemplateSchema: v.GenericSchema<unknown, OwnTemplate> = v.strictObject({
  // One of ours would be two texts under one name.
  id: v.pipe(
    id,
    v.check((value) => !isBuiltIn(value)),
  ),
  title: v.pipe(
    text(LONGEST.title),
    v.check((value) => value.trim() !== ''),
  ),
  reading: text(LONGEST.reading),
  folder: text(LONGEST.folder),
  tags: v.pipe(v.array(text(LONGEST.tag)), v.maxLength(MOST_TAGS)),
  body: text(LONGEST.body),
  role: v.nullable(v.picklist(BUILT_IN_IDS)),
  createdAt: moment,
  changedAt: moment,
  retiredAt: v.nullable(moment),
});

const changes: v.GenericSchema<unknown, TemplateChange[]> = v.pipe(
  v.array(
    v.variant('kind', [
      v.strictObject({
        kind: v.literal('save'),
        template: v.pipe(
          ownTemplateSchema,
          v.check(({ body }) => parseTemplate(body).ok),
        ),
        isFavourite: v.exactOptional(v.boolean()),
      }),
      v.strictObject({ kind: v.literal('remove'), id }),
      v.strictObject({ kind: v.literal('favourite'), id, isFavourite: v.boolean() }),
    ]),
  ),
  v.maxLength(MOST_CHANGES),
);

/** @returns undefined where one of them is not of that shape, or cannot be understood */
export function parseTemplateChanges(value: unknown): TemplateChange[] | undefined {
  const parsed = v.safeParse(changes, value);
  return parsed.success ? parsed.output : undefined;
}
