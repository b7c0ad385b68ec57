import * as v from 'valibot';
import type { PreparedMessage } from './prepared-message.ts';

const PreparedMessageSchema = v.strictObject({
  roomId: v.pipe(v.string(), v.regex(/^\d{1,12}$/)),
  templateId: v.pipe(v.string(), v.maxLength(100)),
  text: v.pipe(v.string(), v.minLength(1), v.maxLength(20_000)),
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
