import type { WorkingTime } from '../japan-time/working-time.ts';
import type { Room, Stage } from '../timeline/room.ts';
import type { Clock } from './duty.ts';
import type { Length } from './rules/rule.ts';

/** The seller's own targets, which a policy can set. */
export const OWN_TARGETS = ['own-reply', 'own-nudge', 'own-notice'] as const;
export type OwnTarget = (typeof OWN_TARGETS)[number];

/** How long she gives herself or her buyer; `off`: she wants no such target there. */
export type Target = { length: Exclude<Length, 'named'>; counts: 'calendar' | 'working' } | 'off';

/** Rooms a policy is for; null: whichever. All that are named must fit. */
export interface Condition {
  /** A part of the service's title. */
  service: string | null;
  tag: string | null;
  stage: Stage | null;
  roomId: string | null;
}

export interface Policy {
  id: string;
  name: string;
  when: Condition;
  /** What is not named here is as the rules say. */
  targets: Partial<Record<OwnTarget, Target | undefined>>;
}

/** A number of the site's rules that the seller has changed. */
export interface RuleChange {
  clock: Clock;
  /** null: as in the rules. */
  length: Exclude<Length, 'named'> | null;
  /** null: as in the rules. In ms before the earliest due moment. */
  warnBeforeMs: readonly number[] | null;
  /** Epoch ms: what had ended by then keeps the rule that it had. */
  changedAt: number;
}

/** All that turns the table of rules into the rules of one room. */
export interface RuleBook {
  changes: readonly RuleChange[];
  /** The first that fits a room is the one that counts. */
  policies: readonly Policy[];
  workingTime: WorkingTime;
}

/** The first that fits; null where none does. */
export const policyFor = (room: Room, policies: readonly Policy[]): Policy | null =>
  policies.find(({ when }) => fits(room, when)) ?? null;

const fits = (room: Room, { service, tag, stage, roomId }: Condition): boolean =>
  (service === null || isPartOf(service, room.title ?? '')) &&
  (tag === null || room.byHand.tags.some((own) => isSame(own, tag))) &&
  (stage === null || room.stage === stage) &&
  (roomId === null || room.roomId === roomId);

/** Width and case make no difference to a person. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase().trim();
const isPartOf = (part: string, whole: string): boolean => plain(whole).includes(plain(part));
const isSame = (a: string, b: string): boolean => plain(a) === plain(b);
