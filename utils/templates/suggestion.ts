import type { Clock, Duty } from '../deadlines/duty.ts';
import { stateOf } from '../deadlines/duty.ts';
import type { Moment } from '../japan-time/moment.ts';
import type { Room, TextSent } from '../timeline/room.ts';
import { BUILT_IN_IDS } from './template.ts';
import type { TemplateId } from './template.ts';

export type SuggestionReason =
  | 'no-contact-yet'
  | 'details-not-asked'
  | 'asked-before-sale'
  | 'cancel-requested'
  | 'promise-due'
  | 'returned'
  | 'due-passed'
  | 'due-near'
  | 'buyer-silent'
  | 'buyer-silent-long'
  | 'delivered-silent'
  | 'review-wanted'
  | 'reviewed';

/** What to write next, and why. */
export interface Suggestion {
  id: TemplateId;
  reason: SuggestionReason;
  /** What the reason is about, epoch ms: silent since, promised or due until, asked at. */
  at: number | null;
  /** What was sent already of the same series. */
  before: { id: TemplateId; at: Moment } | null;
  /** The other text that may be meant. */
  also: TemplateId | null;
  /** Which of the two, or whose turn it is, the pages do not tell. */
  isGuess: boolean;
  /** What it rests on may have changed since the room was last looked at. */
  needsLook: boolean;
}

export interface Customs {
  /** Nobody is asked twice within this time. */
  coolDownMs: number;
}

/** All that a suggestion rests on. */
export interface View extends Customs {
  room: Room;
  duties: readonly Duty[];
  now: number;
}

/** undefined: this is not about the room as it stands; null: it is, and nothing is to be written. */
export type Suggest = (view: View) => Suggestion | null | undefined;

export const suggest = (
  id: TemplateId,
  reason: SuggestionReason,
  more: Partial<Suggestion> = {},
): Suggestion => ({
  ...{ id, reason, at: null, before: null, also: null, isGuess: false, needsLook: false },
  ...more,
});

/** What a text is for; of texts of her own only she has said. */
export const roleOf = ({
  templateId,
  role,
}: Pick<TextSent, 'templateId' | 'role'>): TemplateId | null =>
  BUILT_IN_IDS.find((id) => id === (role ?? templateId)) ?? null;

export const findOpen = ({ duties }: View, clock: Clock): Duty | undefined =>
  duties.find((duty) => duty.clock === clock && duty.ended === null && duty.paused === null);

export const findOverdue = (view: View, clock: Clock): Duty | undefined =>
  view.duties.find((duty) => duty.clock === clock && stateOf(duty, view.now) === 'overdue');

/** The last text of these kinds, sent at `since` or later. */
export const lastSent = (
  { room }: View,
  roles: readonly TemplateId[],
  since = -Infinity,
): TextSent | undefined =>
  room.texts.findLast((text) => {
    const role = roleOf(text);
    return role !== null && roles.includes(role) && text.sent.at.until >= since;
  });

export const wroteLately = ({ room, now, coolDownMs }: View): boolean =>
  room.lastSellerMessage !== null && now - room.lastSellerMessage.at.until < coolDownMs;
