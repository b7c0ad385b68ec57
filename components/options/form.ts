import type { MessageKey } from '../../utils/i18n.ts';

/** What is wrong with which field, by the field's name. */
export type Problems = Readonly<Partial<Record<string, MessageKey>>>;

/** What a form says: a value, or why it says none. */
export type FormRead<Value> =
  { value: Value; problems: null } | { value: null; problems: Problems };

/** Gathers what is wrong while the fields of a form are read one by one. */
export function collectProblems(): {
  /** Notes the problem unless the field is right. */
  need: (isRight: boolean, field: string, problem: MessageKey) => void;
  /** The value, if nothing was wrong. */
  readAs: <Value>(value: () => Value) => FormRead<Value>;
} {
  const problems: Record<string, MessageKey> = {};
  return {
    need(isRight, field, problem) {
      if (!isRight) problems[field] ??= problem;
    },
    readAs: (value) =>
      Object.keys(problems).length > 0
        ? { value: null, problems }
        : { value: value(), problems: null },
  };
}

/** The two texts of a form are the same to the letter. */
export const isSameForm = (a: unknown, b: unknown): boolean =>
  JSON.stringify(a) === JSON.stringify(b);
