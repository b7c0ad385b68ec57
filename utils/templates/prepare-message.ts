import type { Duty } from '../deadlines/duty.ts';
import type { Room } from '../timeline/room.ts';
import { formOf } from './language/form-of.ts';
import type { FormField } from './language/form-of.ts';
import type { Node } from './language/nodes.ts';
import { parseTemplate } from './language/parse-template.ts';
import { renderTemplate } from './language/render-template.ts';
import type * as language from './language/rendered.ts';
import { roomValuesOf } from './language/room-values.ts';
import { knownLimitOf } from './length-limit.ts';
import type { PreparedMessage } from './prepared-message.ts';
import type { Template } from './template.ts';

export interface TemplateField {
  /** As in FormField; an answer is given by this name. */
  name: string;
  kind: FormField['kind'];
  /** Of a choice. */
  options?: string[];
}

export type ProblemReason = language.ProblemReason | 'not-understood' | 'too-long';

export interface Problem {
  field: string;
  why: ProblemReason;
}

export type Preparation =
  | { ok: true; message: PreparedMessage; warnings: language.Warning[] }
  /** `text` still shows what is missing, in braces; it cannot be inserted. */
  | { ok: false; text: string; problems: Problem[] };

/** What else may be known; without it the delivery's limit is asked for and nothing is included. */
export interface Surroundings {
  duties?: readonly Duty[];
  include?: language.Circumstances['include'];
  /** See PreparedMessage. */
  ownIds?: readonly string[];
}

/**
 * The inputs that the person must give because the room does not tell. With `answers` those of parts
 * that are switched off are left out.
 */
export const fieldsOf = (
  template: Template,
  room: Room,
  surroundings: Surroundings = {},
  answers?: Readonly<Record<string, string>>,
): TemplateField[] =>
  // What it asks for does not depend on the moment.
  formFor(template, room, 0, surroundings, answers).map(({ name, kind, options }) =>
    kind === 'choice' ? { name, kind, options } : { name, kind },
  );

/** Values to start from; a deadline as `YYYY-MM-DD`, a switch as `on` or empty. */
export const proposeFields = (
  template: Template,
  room: Room,
  now: number,
  surroundings: Surroundings = {},
): Record<string, string> =>
  Object.fromEntries(
    formFor(template, room, now, surroundings).map(({ name, proposal }) => [name, proposal]),
  );

/** Pure and total: either a text that may be inserted, or every reason why not. */
export function prepareMessage(
  template: Template,
  room: Room,
  fields: Record<string, string>,
  now: number,
  surroundings: Surroundings = {},
): Preparation {
  const parsed = parseTemplate(template.body);
  if (!parsed.ok) return refused(template.body, [{ field: 'text', why: 'not-understood' }]);
  const around = circumstancesOf(room, now, surroundings);
  const { text, cursors, promise, problems, warnings } = renderTemplate(parsed.nodes, {
    ...around,
    answers: fields,
  });
  if (problems.length > 0) return refused(text, problems);
  if (text.length > (knownLimitOf(room.roomId) ?? Infinity))
    return refused(text, [{ field: 'text', why: 'too-long' }]);
  const message = {
    roomId: room.roomId,
    templateId: template.id,
    role: template.role ?? null,
    text,
    cursors,
    ownIds: surroundings.ownIds ?? [],
    // A date that announces no next step is a wish, not a promise.
    promise: template.promise && promise,
  };
  return { ok: true, message, warnings };
}

const refused = (text: string, problems: Problem[]): Preparation => ({ ok: false, text, problems });

const formFor = (
  { body }: Template,
  room: Room,
  now: number,
  surroundings: Surroundings,
  answers?: Readonly<Record<string, string>>,
): FormField[] =>
  formOf(nodesOf(body), {
    ...circumstancesOf(room, now, surroundings),
    ...(answers && { answers }),
  });

/** A text that is not understood asks for nothing; whoever prepares it is told. */
function nodesOf(body: string): Node[] {
  const parsed = parseTemplate(body);
  return parsed.ok ? parsed.nodes : [];
}

const circumstancesOf = (
  room: Room,
  now: number,
  { duties = [], include = () => undefined }: Surroundings,
): Omit<language.Circumstances, 'answers'> => ({
  values: roomValuesOf(room, duties, now),
  include,
  now,
});
