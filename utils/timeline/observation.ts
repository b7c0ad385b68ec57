import { millisecondsInDay } from 'date-fns/constants';
import { pointAt } from '../japan-time/moment.ts';
import type { Field } from '../site/field.ts';
import type { Coverage } from './coverage.ts';
import type { DueDateEvent, ShownState, StepEvent, TimelineEvent } from './event.ts';

/** What one look adds to what is known of one conversation. */
export interface Observation {
  roomId: string;
  events: TimelineEvent[];
  coverage: Coverage;
}

/** A plain room closes after 120 days: nothing in it is older than that. */
export const OLDEST_MS = 120 * millisecondsInDay;

/** Two looks at the same thing at the same moment are one event, hence the moment in the id. */
export const stepEvent = (
  roomId: string,
  seenAt: number,
  page: StepEvent['page'],
  shown: ShownState,
): StepEvent => ({
  id: `${roomId}/step/${page}/${seenAt}`,
  roomId,
  kind: 'step',
  by: 'site',
  at: pointAt(seenAt),
  seenAt,
  page,
  shown,
});

export function dueDateEvents(
  roomId: string,
  seenAt: number,
  field: Field<string | null>,
): DueDateEvent[] {
  const dueOn = valueOf(field);
  if (dueOn === undefined) return [];
  const id = `${roomId}/due/${dueOn ?? 'none'}/${seenAt}`;
  return [{ id, roomId, kind: 'due-date', by: 'seller', at: pointAt(seenAt), seenAt, dueOn }];
}

export const missingFieldsOf = (reading: object): string[] =>
  Object.values(reading)
    .filter((field): field is { missing: string } => isMissing(field))
    .map((field) => field.missing)
    .sort();

const isMissing = (field: unknown): boolean =>
  typeof field === 'object' && field !== null && 'missing' in field;

export const valueOf = <T>(field: Field<T>): T | undefined =>
  'value' in field ? field.value : undefined;

/** The room's very first row stands on the page. */
export const isStartSeenIn = (look: { olderExist: Field<boolean>; rowCount: number }): boolean =>
  valueOf(look.olderExist) === false && look.rowCount > 0;
