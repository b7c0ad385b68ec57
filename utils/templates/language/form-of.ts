import { startOfJapanDay, toIsoDay, toJapanClock } from '../../japan-time/calendar.ts';
import { proposeNoticeDeadline } from '../../japan-time/working-days.ts';
import { fieldNameOf } from './field-name.ts';
import type { Node, ValueName } from './nodes.ts';
import { allSaidOf, endOf } from './promised.ts';
import type { Circumstances } from './rendered.ts';
import { resolveWhen } from './resolve-when.ts';
import type { RoomValues } from './room-values.ts';
import { isBare } from './same-when.ts';
import { isWanted, standingIn } from './standing.ts';
import type { Optional } from './standing.ts';
import { baseOf, isDateName, isTold } from './told.ts';

/** What the person is asked for. */
export interface FormField {
  /** `deadline`, a value's English name, or kind and name: `ask:…`, `choose:…`, `optional:…`. */
  name: string;
  kind: 'text' | 'date' | 'choice' | 'switch';
  /** To start from; of a date `YYYY-MM-DD`, of a switch `on` or empty. */
  proposal: string;
  options: string[];
}

type Around = Omit<Circumstances, 'answers'> & Partial<Pick<Circumstances, 'answers'>>;

/**
 * The inputs that a template needs beside what the room tells, in the order in which they stand. A
 * part that does not stand there asks for nothing; one that the person may want asks for all, unless
 * answers are given and leave it out.
 */
export function formOf(
  nodes: readonly Node[],
  { values, include, now, answers }: Around,
): FormField[] {
  const isThere = (part: Optional): boolean => !answers || isWanted(part, answers);
  const standing = standingIn(nodes, { values, include }, isThere);
  const fields = new Map<string, FormField>();
  for (const node of standing) {
    const field = fieldOf(node, values, now);
    if (!field) continue;
    const before = fields.get(field.name);
    // The first says what it is; what to start from a later one may say.
    fields.set(
      field.name,
      before?.proposal === '' && before.kind === 'text' ? field : (before ?? field),
    );
  }
  const deadline = fields.get('deadline');
  if (deadline) deadline.proposal = proposedDay(standing, values, now);
  return [...fields.values()];
}

function fieldOf(node: Node, values: RoomValues, now: number): FormField | null {
  switch (node.kind) {
    case 'deadline':
      return field('deadline', 'date');
    case 'ask':
      return { ...field(fieldNameOf(node), 'text'), proposal: node.proposal };
    case 'choose':
      return { ...field(fieldNameOf(node), 'choice'), options: node.options };
    case 'optional':
      return { ...field(fieldNameOf(node), 'switch'), proposal: node.isOn ? 'on' : '' };
    case 'value':
      return isTold(node.name, values) ? null : field(node.name, kindOf(node.name));
    case 'date':
      return baseOf(node.when, values, now) === null ? field(node.when.base, 'date') : null;
    default:
      return null;
  }
}

const field = (name: string, kind: FormField['kind']): FormField => ({
  ...{ name, kind },
  ...{ proposal: '', options: [] },
});

const kindOf = (name: ValueName): FormField['kind'] => (isDateName(name) ? 'date' : 'text');

/** The day that the template reckons; where it reckons none or one that is over, that of a notice. */
function proposedDay(standing: readonly Node[], values: RoomValues, now: number): string {
  const named = standing.filter((node) => node.kind === 'deadline');
  const when = allSaidOf(named) ?? named[0]?.when;
  const base = when && !isBare(when) ? baseOf(when, values, now) : null;
  const day = when && base !== null ? startOfJapanDay(resolveWhen(when, base)) : null;
  const isReckoned = when && day !== null && endOf(day, when, 'hour') > now;
  return toIsoDay(toJapanClock(isReckoned ? day : proposeNoticeDeadline(now)));
}
