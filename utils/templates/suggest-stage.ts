import { millisecondsInDay, millisecondsInHour } from 'date-fns/constants';
import { preSaleKindOf } from '../site/room-ids.ts';
import { findOpen, findOverdue, lastSent, roleOf, suggest, wroteLately } from './suggestion.ts';
import type { Suggest } from './suggestion.ts';

// What the room's stage and turn ask for, apart from a buyer's silence.

/** Who asks before a sale mostly asks for a price; a guess. */
export const beforeSale: Suggest = (view) => {
  const { room } = view;
  const kind = preSaleKindOf(room.roomId);
  if (kind === null) return undefined;
  const asked = room.buyerAsks ?? null;
  const isAsked = kind === 'quote' ? room.stage === 'open' : asked !== null;
  if (kind === 'proposal' || room.turn !== 'seller' || !isAsked) return null;
  const at = asked?.oldest.at.from ?? null;
  return suggest('quote-reply', 'asked-before-sale', { at, isGuess: kind === 'direct-message' });
};

export const cancelRequest: Suggest = (view) => {
  const request = findOpen(view, 'buyer-cancel-request');
  // Whose request it is no page says until she does; one that she announced is hers.
  if (!request || lastSent(view, ['carry-out-cancel'], view.room.lastBuyerMessage?.at.until)) {
    return undefined;
  }
  const { from } = request.due;
  return suggest('cancel-request-reply', 'cancel-requested', { at: from, isGuess: true });
};

export const firstContact: Suggest = ({ room }) =>
  room.stage === 'open' && !room.firstSellerMessage && room.turn === 'seller'
    ? suggest('first-thanks', 'no-contact-yet')
    : undefined;

/** Where nobody saw it delivered, a delivery that nobody has written after has come back too. */
export const returned: Suggest = ({ room }) => {
  const { stage, turn, returnedAt, deliveries, buyerWaits } = room;
  if (stage !== 'open' || turn !== 'seller') return undefined;
  const back = returnedAt ?? (buyerWaits ? undefined : deliveries.at(-1));
  return back && suggest('revision', 'returned', { at: back.at.until });
};

const NEAR_MS = 72 * millisecondsInHour;

/** A slip is told before the day; once it has passed, with a new one. */
export const dueDate: Suggest = (view) => {
  const { room, now, coolDownMs } = view;
  const due = room.stage === 'open' ? findOpen(view, 'due-date')?.due.from : undefined;
  if (due === undefined) return undefined;
  if (now > due) {
    const spoken = (room.lastSellerMessage?.at.until ?? 0) > due;
    const isAsked = spoken || lastSent(view, ['extension'], now - coolDownMs) !== undefined;
    return isAsked ? undefined : suggest('extension', 'due-passed', { at: due });
  }
  // A question is answered first, and one who has been silent for long is no longer told of progress.
  const isOther = room.buyerAsks !== null || findOverdue(view, 'own-notice') !== undefined;
  if (due - now > NEAR_MS || isOther || wroteLately(view)) return undefined;
  const also = findOverdue(view, 'own-nudge') ? 'nudge' : 'extension';
  return suggest('progress', 'due-near', { at: due, also });
};

/** A question wants her own words; only after the first thanks there is a text for what comes next. */
export const question: Suggest = (view) => {
  const { room } = view;
  if (room.stage !== 'open' || room.turn !== 'seller' || !room.buyerAsks) return undefined;
  const [first] = room.texts;
  const isOnlyThanked =
    first !== undefined &&
    roleOf(first) === 'first-thanks' &&
    first.sent.eventId === room.lastSellerMessage?.eventId;
  return isOnlyThanked
    ? suggest('hearing', 'details-not-asked', { before: { id: 'first-thanks', at: first.sent.at } })
    : null;
};

const LAST_DAY_MS = millisecondsInDay;

/** One gentle word in the last day of the check or after the acceptance; once in a sale. */
export const review: Suggest = (view) => {
  const { room, now } = view;
  if (room.stage !== 'delivered' && room.stage !== 'accepted') return undefined;
  if (room.turn === 'seller' || room.turn === 'unknown') return undefined;
  if (lastSent(view, ['review-request'])) return null;
  if (room.stage === 'accepted') {
    return suggest('review-request', 'review-wanted', { at: room.acceptedAt?.at.from ?? null });
  }
  const check = findOpen(view, 'delivery-check');
  if (!check || check.due.from - now > LAST_DAY_MS) return null;
  return suggest('review-request', 'delivered-silent', { at: check.startedAt.from });
};

const WRITABLE_MS = 24 * millisecondsInHour;
const THANKED_WITHIN_MS = 7 * millisecondsInDay;

/** No page says that the buyer has rated; but a room that closes within a day of its acceptance was. */
export const reviewed: Suggest = (view) => {
  const { stage, acceptedAt, closedAt } = view.room;
  if (stage === 'cancelled') return null;
  if (stage !== 'closed') return undefined;
  if (!acceptedAt || !closedAt || lastSent(view, ['review-thanks'])) return null;
  const isRated = closedAt.at.until < acceptedAt.at.from + WRITABLE_MS;
  const isFresh = view.now - closedAt.at.until < THANKED_WITHIN_MS;
  return isRated && isFresh
    ? suggest('review-thanks', 'reviewed', { at: closedAt.at.from, isGuess: true })
    : null;
};
