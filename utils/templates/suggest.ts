import { millisecondsInHour } from 'date-fns/constants';
import type { Duty } from '../deadlines/duty.ts';
import type { Room } from '../timeline/room.ts';
import { carryOut, nudgeOrNotice } from './suggest-silent.ts';
import {
  beforeSale,
  cancelRequest,
  dueDate,
  firstContact,
  question,
  returned,
  review,
  reviewed,
} from './suggest-stage.ts';
import type { Customs, Suggest, Suggestion } from './suggestion.ts';

export type { Suggestion, SuggestionReason } from './suggestion.ts';

const CUSTOMS: Customs = { coolDownMs: 72 * millisecondsInHour };

/** The first that knows the room as it stands decides: what cannot wait stands first. */
const IN_ORDER: readonly Suggest[] = [
  beforeSale,
  reviewed,
  cancelRequest,
  firstContact,
  carryOut,
  returned,
  dueDate,
  question,
  nudgeOrNotice,
  review,
];

/** The one next text that fits the room's stage and turn, with its reason; null where none does. */
export function suggestTemplate(
  { room, duties }: { room: Room; duties: readonly Duty[] },
  now: number,
  customs: Partial<Customs> = {},
): Suggestion | null {
  const view = { ...CUSTOMS, ...customs, room, duties, now };
  for (const decide of IN_ORDER) {
    const decided = decide(view);
    if (decided !== undefined) return decided;
  }
  return null;
}
