import { fromJapanClock, parseIsoDay, toIsoDay, toJapanClock } from '../japan-time/calendar.ts';
import { formatForBuyer } from '../japan-time/format.ts';
import { proposeNoticeDeadline } from '../japan-time/working-days.ts';
import type { Room } from '../timeline/room.ts';
import { withoutHonorific } from './honorific.ts';
import type { PreparedMessage } from './prepared-message.ts';
import { PLACEHOLDERS, placeholdersIn } from './template.ts';
import type { Placeholder, Template } from './template.ts';

export interface TemplateField {
  name: Placeholder;
  kind: 'text' | 'date';
}

export type ProblemReason = 'empty' | 'not-a-date' | 'past' | 'open-placeholder' | 'too-long';

export interface Problem {
  field: Placeholder | 'text';
  why: ProblemReason;
}

export type Preparation =
  | { ok: true; message: PreparedMessage }
  /** `text` still shows what is missing, as `{name}`; it cannot be inserted. */
  | { ok: false; text: string; problems: Problem[] };

/** A notice names an evening: people read their messages after work. */
const DEADLINE_HOUR = 21;

/** The talkroom's own limit is not known; another seller's tool keeps to 4,000 characters. */
const MAX_LENGTH = 4000;

/**
 * What is left open by mistake: our own braces, and the signs people use for "fill me". Looked for
 * in templates and in what is typed, not in names from the page: 「〇〇占い」 is a service's title.
 */
const OPEN_PLACEHOLDER = /\{[^{}]*\}|●|○○|〇〇|undefined|NaN/;

/** The inputs that the person must give because the room does not tell. */
export const fieldsOf = (template: Template, room: Room): TemplateField[] =>
  placeholdersIn(template.body)
    .filter((name) => name === 'deadline' || roomValueOf(name, room) === null)
    .map((name) => ({ name, kind: name === 'deadline' ? 'date' : 'text' }));

/** Values to start from; a deadline as `YYYY-MM-DD`. */
export function proposeFields(template: Template, room: Room, now: number): Record<string, string> {
  const deadline = toIsoDay(toJapanClock(proposeNoticeDeadline(now)));
  return Object.fromEntries(
    fieldsOf(template, room).map(({ name }) => [name, name === 'deadline' ? deadline : '']),
  );
}

/** Pure and total: either a text that may be inserted, or every reason why not. */
export function prepareMessage(
  template: Template,
  room: Room,
  fields: Record<string, string>,
  now: number,
): Preparation {
  const problems: Problem[] = [];
  const deadline = deadlineOf(fields.deadline ?? '');
  const values = new Map<Placeholder, string>();
  for (const name of placeholdersIn(template.body)) {
    const value = name === 'deadline' ? (deadline?.words ?? '') : textOf(name, room, fields);
    const why =
      name === 'deadline'
        ? whyNotDeadline(fields.deadline, deadline, now)
        : whyNotText(value, roomValueOf(name, room) === null);
    if (why) problems.push({ field: name, why });
    if (value !== '') values.set(name, value);
  }
  const text = fill(template.body, values);
  if (problems.length === 0) problems.push(...whyNotInsertable(text, template));
  if (problems.length > 0) return { ok: false, text, problems };
  const promise = placeholdersIn(template.body).includes('deadline') ? (deadline ?? null) : null;
  return { ok: true, message: { roomId: room.roomId, templateId: template.id, text, promise } };
}

function whyNotInsertable(text: string, { body }: Template): Problem[] {
  if (OPEN_PLACEHOLDER.test(fill(body, new Map(PLACEHOLDERS.map((name) => [name, '-']))))) {
    return [{ field: 'text', why: 'open-placeholder' }];
  }
  return text.length > MAX_LENGTH ? [{ field: 'text', why: 'too-long' }] : [];
}

const fill = (body: string, values: ReadonlyMap<Placeholder, string>): string =>
  body.replace(
    /\{(buyer|service|deadline)\}/g,
    (open, name: Placeholder) => values.get(name) ?? open,
  );

const textOf = (name: Placeholder, room: Room, fields: Record<string, string>): string =>
  (roomValueOf(name, room) ?? fields[name] ?? '').trim();

function roomValueOf(name: Placeholder, room: Room): string | null {
  // A nickname that is nothing but 様 is no name: the person is asked for one.
  if (name === 'buyer') return withoutHonorific(room.buyer ?? '') || null;
  return name === 'service' ? room.title : null;
}

const whyNotText = (value: string, isTyped: boolean): ProblemReason | null => {
  if (value === '') return 'empty';
  return isTyped && OPEN_PLACEHOLDER.test(value) ? 'open-placeholder' : null;
};

function deadlineOf(day: string): { deadline: number; words: string } | undefined {
  const date = parseIsoDay(day);
  if (!date) return undefined;
  const deadline = fromJapanClock(date, DEADLINE_HOUR);
  return { deadline, words: formatForBuyer(deadline) };
}

function whyNotDeadline(
  typed: string | undefined,
  deadline: { deadline: number } | undefined,
  now: number,
): ProblemReason | null {
  if (!typed) return 'empty';
  if (!deadline) return 'not-a-date';
  return deadline.deadline <= now ? 'past' : null;
}
