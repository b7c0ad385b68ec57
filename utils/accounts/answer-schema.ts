import * as v from 'valibot';
import type { Answer } from './answer.ts';

const AnswerSchema = v.strictObject({
  question: v.pipe(v.string(), v.maxLength(100)),
  bookId: v.nullable(v.pipe(v.string(), v.maxLength(100))),
  name: v.pipe(v.string(), v.trim(), v.maxLength(40)),
});

/** @returns undefined for anything that is not an answer of the agreed shape */
export function parseAnswer(value: unknown): Answer | undefined {
  const parsed = v.safeParse(AnswerSchema, value);
  return parsed.success ? parsed.output : undefined;
}
