/** In the order in which a sale needs them. */
export const BUILT_IN_IDS = [
  'first-thanks',
  'hearing',
  'progress',
  'draft-check',
  'formal-delivery',
  'nudge',
  'notice-cancel',
  'notice-deliver',
  'carry-out-cancel',
  'carry-out-deliver',
  'extension',
  'revision',
  'review-request',
  'review-thanks',
  'decline',
  'quote-reply',
  'cancel-request-reply',
] as const;
export type TemplateId = (typeof BUILT_IN_IDS)[number];

/** How politely a text speaks; every one speaks politely. */
export const DEGREES = ['soft', 'polite', 'formal'] as const;
export type Degree = (typeof DEGREES)[number];

/** A text with placeholders, see `language/`. */
export interface Template {
  id: string;
  /** Of a text of hers: which of ours it stands for. */
  role?: TemplateId | null | undefined;
  body: string;
  /** What the seller promises to do if the named date passes without an answer. */
  promise: 'cancel' | 'deliver' | null;
}

export interface BuiltInTemplate extends Template {
  id: TemplateId;
  /** The same said more softly or more formally, where that matters. */
  degrees?: Partial<Record<Exclude<Degree, 'polite'>, string>>;
}

/** The degrees in which it is written. */
export const degreesOf = ({ degrees }: BuiltInTemplate): Degree[] =>
  DEGREES.filter((degree) => degree === 'polite' || degrees?.[degree] !== undefined);

/** Of a text that has no such degree the polite one. */
export const bodyIn = ({ body, degrees }: BuiltInTemplate, degree: Degree): string =>
  degree === 'polite' ? body : (degrees?.[degree] ?? body);
