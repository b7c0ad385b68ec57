import * as v from 'valibot';
import { ROOM_ID } from '../site/room-ids.ts';
import type { DraftSeen } from './draft.ts';

const roomId = v.pipe(v.string(), v.regex(ROOM_ID));

const draftSeen = v.strictObject({
  roomId,
  text: v.pipe(v.string(), v.maxLength(50_000)),
  hasFile: v.nullable(v.boolean()),
  isFormal: v.nullable(v.boolean()),
  limit: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
});

/** @returns undefined where it is not what a content script tells of a box */
export function parseDraftSeen(value: unknown): DraftSeen | undefined {
  const parsed = v.safeParse(draftSeen, value);
  return parsed.success ? parsed.output : undefined;
}

export const isRoomId = (value: unknown): value is string => v.is(roomId, value);
