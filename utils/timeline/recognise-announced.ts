import type { MessageEvent } from './event.ts';
import { deadlineNamedIn } from './read-dates.ts';
import { toBareWords } from './recognise-lines.ts';

/** A text that announces a step, as far as it always says the same. */
export interface AnnouncingText {
  templateId: string;
  /** Of hers, what it is for. */
  role: string | null;
  /** What stands between its placeholders and line ends, as `toBareWords` leaves it. */
  fixed: readonly string[];
}

export interface Announced {
  templateId: string;
  role: string | null;
  deadline: number;
  /** How much of the fixed words stands in the message, 0–1. */
  share: number;
}

/**
 * Whoever keeps so much of a text has sent it; a sentence or two may be missing or rewritten.
 * Measured: other built-in texts have at most a ninth of one, what sellers write every day a quarter.
 */
const ENOUGH = 0.6;

/** The notice that a message is, told from its words alone; null where it is none. */
export function findAnnounced(
  { text, at }: MessageEvent,
  announcing: readonly AnnouncingText[],
): Announced | null {
  if (text === null || announcing.length === 0) return null;
  const words = toBareWords(text);
  const best = announcing
    .map(({ templateId, role, fixed }) => ({
      templateId,
      role,
      share: fixedShareOf(fixed, words),
    }))
    .reduce<Omit<Announced, 'deadline'> | null>(
      (most, next) => (most && most.share >= next.share ? most : next),
      null,
    );
  if (!best || best.share < ENOUGH) return null;
  const deadline = deadlineNamedIn(text, at.from);
  return deadline === null ? null : { ...best, deadline };
}

/** By length: a long sentence tells more than a short one. */
export function fixedShareOf(fixed: readonly string[], words: string): number {
  const all = lengthOf(fixed);
  return all === 0 ? 0 : lengthOf(fixed.filter((piece) => words.includes(piece))) / all;
}

export const lengthOf = (pieces: readonly string[]): number =>
  pieces.reduce((sum, { length }) => sum + length, 0);
