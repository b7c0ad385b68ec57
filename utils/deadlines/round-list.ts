import { millisecondsInDay } from 'date-fns/constants';
import type { Room } from '../timeline/room.ts';
import { isOpen } from './duty.ts';
import { isPreSale } from './pre-sale.ts';
import type { Clock, Duty } from './duty.ts';
import { lengthInMs } from './rules/rule.ts';
import type { Rule } from './rules/rule.ts';

/** Why an unseen room could have changed into danger. */
export type LookReason =
  'buyer-may-have-written' | 'may-be-returned' | 'first-contact' | 'never-opened';

/** A room that wants to be opened by a person, and by when. */
export interface WantedLook {
  roomId: string;
  reason: LookReason;
  /** Epoch ms; for `never-opened` it has passed already. */
  lookBy: number;
  /** When in the worst case the seller's time would end, epoch ms; null where nothing tells. */
  worstAt: number | null;
}

interface Known {
  room: Room;
  duties: readonly Duty[];
}

/**
 * A seller who comes by once a day and opens what is due sees every message within the four days,
 * and needs to open no room more often than every three days for that.
 */
const MARGIN_MS = millisecondsInDay;

/** So long before `lookBy` a room is worth naming. */
const AHEAD_MS = millisecondsInDay;

/** The rooms whose state could have become dangerous since they were last seen, the nearest first. */
export const roundList = (rooms: readonly Known[], rules: readonly Rule[]): WantedLook[] =>
  rooms
    .flatMap((known) => wantedLook(known, rules) ?? [])
    .sort((a, b) => a.lookBy - b.lookBy || (a.roomId < b.roomId ? -1 : 1));

/** It is time to name the room, or past it. */
export const isLookNear = ({ lookBy }: WantedLook, now: number): boolean =>
  now >= lookBy - AHEAD_MS;

function wantedLook({ room, duties }: Known, rules: readonly Rule[]): WantedLook | null {
  const { roomId, stage, coverage } = room;
  if (IS_AT_REST[stage] || isPreSale(room)) return null;
  if (coverage.lookedAt === null) return firstLook(room, duties);
  const worstAt = coverage.lookedAt + lengthOf('seller-silence', rules);
  const reason = stage === 'delivered' ? 'may-be-returned' : 'buyer-may-have-written';
  return { roomId, reason, lookBy: worstAt - MARGIN_MS, worstAt };
}

/** Nothing that a buyer does there binds the seller. A stage that could not be read does not rest. */
const IS_AT_REST: Record<Room['stage'], boolean> = {
  open: false,
  delivered: false,
  'cancel-requested': false,
  unknown: false,
  accepted: true,
  closed: true,
  cancelled: true,
};

function firstLook({ roomId, coverage, openedAt }: Room, duties: readonly Duty[]): WantedLook {
  const contact = duties.find((duty) => duty.clock === 'first-contact' && isOpen(duty));
  if (contact) {
    const worstAt = contact.due.from;
    return { roomId, reason: 'first-contact', lookBy: worstAt - MARGIN_MS, worstAt };
  }
  const lookBy = coverage.listedAt ?? openedAt?.from ?? 0;
  return { roomId, reason: 'never-opened', lookBy, worstAt: null };
}

/** Without the rule nothing could be promised: look at once. */
function lengthOf(clock: Clock, rules: readonly Rule[]): number {
  const rule = rules.find((candidate) => candidate.clock === clock);
  return rule ? lengthInMs(rule.length) : 0;
}
