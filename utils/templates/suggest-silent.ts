import type { Notice, Room } from '../timeline/room.ts';
import { findOverdue, lastSent, roleOf, suggest, wroteLately } from './suggestion.ts';
import type { Suggest, Suggestion, View } from './suggestion.ts';
import type { TemplateId } from './template.ts';

// To one who does not answer: a friendly question, a notice with a date, and what it announced.

/** The date has passed without a word from the buyer: what was announced is due, once. */
export const carryOut: Suggest = (view) => {
  const { room } = view;
  const notice = room.notices.at(-1);
  if (room.stage !== 'open' || !notice || notice.answeredBy) return undefined;
  const overdue = findOverdue(view, 'notice');
  if (!overdue?.because.includes(notice.sent.eventId)) return undefined;
  if (isCarriedOut(notice, view)) return undefined;
  const role = roleOf(notice);
  const step = (role && ANNOUNCED[role]) ?? null;
  return suggest(step ?? guessed(view, 'carry-out-deliver', 'carry-out-cancel'), 'promise-due', {
    at: notice.deadline,
    before: { id: role ?? 'notice-cancel', at: notice.sent.at },
    isGuess: step === null,
    also: step === null ? guessed(view, 'carry-out-cancel', 'carry-out-deliver') : null,
    needsLook: (room.coverage.lookedAt ?? 0) < notice.deadline,
  });
};

const ANNOUNCED: Partial<Record<TemplateId, TemplateId>> = {
  'notice-cancel': 'carry-out-cancel',
  'notice-deliver': 'carry-out-deliver',
};

function isCarriedOut({ sent }: Notice, view: View): boolean {
  const { deliveries, cancelRequests } = view.room;
  const acts = [...deliveries, ...cancelRequests];
  return (
    acts.some(({ at }) => at.until > sent.at.until) ||
    lastSent(view, ['carry-out-cancel', 'carry-out-deliver'], sent.at.until) !== undefined
  );
}

export const nudgeOrNotice: Suggest = (view) => {
  const { room } = view;
  if (room.stage !== 'open' && room.stage !== 'unknown') return undefined;
  if (wroteLately(view)) return null;
  const since = room.sellerWaits?.oldest.at.from ?? null;
  const more = { at: since, before: sentBefore(view, since) };
  if (findOverdue(view, 'own-notice')) return notice(view, more);
  // One friendly question is enough; what comes next has a date.
  if (more.before?.id === 'nudge' || !findOverdue(view, 'own-nudge')) return undefined;
  return suggest('nudge', 'buyer-silent', more);
};

const notice = (view: View, more: Partial<Suggestion>): Suggestion =>
  suggest(guessed(view, 'notice-deliver', 'notice-cancel'), 'buyer-silent-long', {
    ...more,
    isGuess: true,
    also: guessed(view, 'notice-cancel', 'notice-deliver'),
  });

/**
 * Whether the work was handed over to be checked no page says. A guess: a file of hers or a draft to
 * check was sent, and the buyer has not reacted to a formal delivery of it.
 */
const guessed = (view: View, handedOver: TemplateId, notYet: TemplateId): TemplateId =>
  wasHandedOver(view) ? handedOver : notYet;

const wasHandedOver = (view: View): boolean =>
  view.room.sellerFile !== null || lastSent(view, ['draft-check']) !== undefined;

function sentBefore(view: View, since: number | null): Suggestion['before'] {
  const last = lastSent(view, SERIES, since ?? lastAnswerIn(view.room));
  const id = last && roleOf(last);
  return last && id ? { id, at: last.sent.at } : null;
}

const SERIES: readonly TemplateId[] = ['nudge', 'notice-cancel', 'notice-deliver'];

const lastAnswerIn = ({ lastBuyerMessage }: Room): number =>
  lastBuyerMessage?.at.until ?? -Infinity;
