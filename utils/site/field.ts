/** By which way a field was found on the page. */
export type How = 'class' | 'structure' | 'text';

/** "Not found" is a result with a name: `missing` says what was looked for in vain. */
export type Field<T> = { value: T; how: How; agreed: number } | { missing: string };

/** What one way to a field says. A way that finds nothing says nothing. */
export interface Answer<T> {
  value: T;
  how: How;
}

export const missing = (field: string): { missing: string } => ({ missing: field });
export const disagreement = (field: string): { missing: string } => ({
  missing: `ways-disagree:${field}`,
});

/** One value where all ways that answer say the same; otherwise the field is missing, not a guess. */
export function settle<T>(
  field: string,
  answers: readonly (Answer<T> | undefined)[],
  isSame: (a: T, b: T) => boolean = Object.is,
): Field<T> {
  const given = answers.filter((answer) => answer !== undefined);
  const first = given[0];
  if (!first) return missing(field);
  if (given.some(({ value }) => !isSame(value, first.value))) return disagreement(field);
  return { value: first.value, how: first.how, agreed: given.length };
}
