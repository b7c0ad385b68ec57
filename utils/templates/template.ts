export type TemplateId =
  'first-thanks' | 'nudge' | 'notice-cancel' | 'notice-deliver' | 'review-request';

export interface Template {
  id: TemplateId;
  /** Plain text with `{buyer}`, `{service}` and `{deadline}`; nothing else is in braces. */
  body: string;
  /** What the seller promises to do if the named date passes without an answer. */
  promise: 'cancel' | 'deliver' | null;
}

export const PLACEHOLDERS = ['buyer', 'service', 'deadline'] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

/** The placeholders that a body holds, in the order in which a person is asked for them. */
export const placeholdersIn = (body: string): Placeholder[] =>
  PLACEHOLDERS.filter((name) => body.includes(`{${name}}`));
