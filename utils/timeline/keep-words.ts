import type { TimelineEvent } from './event.ts';

/** Of a message: who and when; the seller's own words too; or all words. */
export const KEEP_CHOICES = ['times', 'own', 'full'] as const;
export type Keep = (typeof KEEP_CHOICES)[number];

/** Leaves out the words that the seller chose not to keep; who, when and how long stay. */
export function keepWords(event: TimelineEvent, keep: Keep): TimelineEvent {
  if (!('siteId' in event) || keep === 'full') return event;
  const isOwn = event.by === 'seller' || event.by === 'auto';
  return keep === 'own' && isOwn ? event : { ...event, text: null, attachments: [] };
}
