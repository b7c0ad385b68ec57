import { millisecondsInDay, millisecondsInMinute } from 'date-fns/constants';
import type { MessageEvent, NoticeInsertedEvent, TextInsertedEvent } from './event.ts';
import { deadlineAtWords, deadlineNamedIn } from './read-dates.ts';
import { shareOf } from './recognise-lines.ts';

export type InsertedEvent = NoticeInsertedEvent | TextInsertedEvent;

/** An insertion that a message may be. */
export interface Candidate {
  inserted: InsertedEvent;
  /** How much of the inserted text stands in the message, 0–1. */
  share: number;
  /** What it promises; null: nothing, or nothing that can be read any more. */
  deadline: number | null;
  /** The promised date stands there in the very words. */
  isNamed: boolean;
}

/** What was inserted and not sent within a day is forgotten. */
const FORGET_AFTER_MS = millisecondsInDay;

/** The stamp is cut to the minute and the site's clock may differ a little from this computer's. */
const TOLERANCE_MS = 5 * millisecondsInMinute;

/** An insertion may wait its turn while the page with the message is read already. */
const QUEUE_MS = millisecondsInMinute;

/** Edited is fine, rewritten is another text. */
const ENOUGH = 0.5;

/** The insertion that a message most likely is; undefined where it is none of them. */
export function findInsertion(
  message: MessageEvent,
  inserted: readonly InsertedEvent[],
): Candidate | undefined {
  return inserted
    .filter((event) => isInTime(event, message))
    .map((event) => candidateOf(event, message))
    .filter(({ share, isNamed }) => isNamed || share >= ENOUGH)
    .sort((a, b) => byLikelihood(a, b, message))[0];
}

function isInTime({ seenAt }: InsertedEvent, message: MessageEvent): boolean {
  const sinceMs = message.at.until - seenAt + TOLERANCE_MS;
  // A row that was on the page before cannot be it, whatever its stamp allows.
  const isNew = message.seenAt >= seenAt - QUEUE_MS;
  return sinceMs >= 0 && sinceMs <= FORGET_AFTER_MS && isNew;
}

function candidateOf(inserted: InsertedEvent, message: MessageEvent): Candidate {
  const text = message.text ?? '';
  const share = shareOf(inserted.lines ?? [], text);
  if (inserted.kind === 'text-inserted') return { inserted, share, deadline: null, isNamed: false };
  const { words } = inserted;
  const atWords = deadlineAtWords(text, words, message.at.from, inserted.deadline);
  const deadline = atWords ?? deadlineNamedIn(text, message.at.from);
  return { inserted, share, deadline, isNamed: atWords !== null };
}

/** A promise in its own words first; else what shares the most, and of equals the last one before. */
const byLikelihood = (a: Candidate, b: Candidate, { at }: MessageEvent): number =>
  Number(b.isNamed) - Number(a.isNamed) ||
  b.share - a.share ||
  Number(a.inserted.seenAt > at.until) - Number(b.inserted.seenAt > at.until) ||
  b.inserted.seenAt - a.inserted.seenAt ||
  (a.inserted.id < b.inserted.id ? -1 : 1);
