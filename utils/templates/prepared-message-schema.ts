import * as v from 'valibot';
import { ROOM_ID } from '../site/room-ids.ts';
import type { PreparedMessage } from './prepared-message.ts';

const PreparedMessageSchema = v.strictObject({
  roomId: v.pipe(v.string(), v.regex(ROOM_ID)),
  templateId: v.pipe(v.string(), v.maxLength(100)),
  role: v.nullable(v.pipe(v.string(), v.maxLength(100))),
  text: v.pipe(v.string(), v.minLength(1), v.maxLength(20_000)),
  cursors: v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(0))), v.maxLength(100)),
  ownIds: v.pipe(v.array(v.pipe(v.string(), v.maxLength(20))), v.maxLength(100)),
  promise: v.nullable(
    v.strictObject({
      deadline: v.pipe(v.number(), v.finite()),
      words: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
    }),
  ),
});

/** @returns undefined for anything that is not a prepared message of the agreed shape */
export function parsePreparedMessage(value: unknown): PreparedMessage | undefined {
  const parsed = v.safeParse(PreparedMessageSchema, value);
  return parsed.success ? parsed.output : undefined;
}
