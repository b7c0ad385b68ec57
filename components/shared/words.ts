import { currentLanguage, t } from '../../utils/i18n.ts';
import type { MessageKey } from '../../utils/i18n.ts';
import type { Basis, Clock, DutyState, Owner } from '../../utils/deadlines/duty.ts';
import { formatAsKnown, formatShort } from '../../utils/japan-time/format.ts';
import type { Moment } from '../../utils/japan-time/moment.ts';
import type { Lane } from '../../utils/deadlines/lane-of.ts';
import { preSaleKindOf } from '../../utils/site/room-ids.ts';
import type { PreSaleKind } from '../../utils/site/room-ids.ts';
import { withoutHonorific } from '../../utils/templates/honorific.ts';
import type { Room, Stage, Turn } from '../../utils/timeline/room.ts';
import { areAmountsHidden } from '../money/hidden-amounts.ts';

const CLOCK: Record<Clock, MessageKey> = {
  'first-contact': 'clock_first_contact',
  'seller-silence': 'clock_seller_silence',
  'own-reply': 'clock_own_reply',
  'buyer-silence': 'clock_buyer_silence',
  'own-nudge': 'clock_own_nudge',
  'own-notice': 'clock_own_notice',
  notice: 'clock_notice',
  'buyer-cancel-request': 'clock_buyer_cancel_request',
  'delivery-check': 'clock_delivery_check',
  'after-acceptance': 'clock_after_acceptance',
  'due-date': 'clock_due_date',
  'room-limit': 'clock_room_limit',
  quote: 'clock_quote',
  proposal: 'clock_proposal',
  'seller-cancel-request': 'clock_seller_cancel_request',
  review: 'clock_review',
  payout: 'clock_payout',
  custom: 'clock_custom',
};
const LANE: Record<Lane, MessageKey> = {
  reply: 'lane_reply',
  wait: 'lane_wait',
  credit: 'lane_credit',
  check: 'lane_check',
  done: 'lane_done',
};
const STAGE: Record<Stage, MessageKey> = {
  open: 'stage_open',
  delivered: 'stage_delivered',
  accepted: 'stage_accepted',
  'cancel-requested': 'stage_cancel_requested',
  closed: 'stage_closed',
  cancelled: 'stage_cancelled',
  unknown: 'stage_unknown',
};
const TURN: Record<Turn, MessageKey> = {
  seller: 'turn_seller',
  buyer: 'turn_buyer',
  site: 'turn_site',
  none: 'turn_none',
  unknown: 'turn_unknown',
};
const BASIS: Record<Basis, MessageKey> = {
  page: 'basis_page',
  rule: 'basis_rule',
  own: 'basis_own',
};
const OWNER: Record<Owner, MessageKey> = {
  seller: 'owner_seller',
  buyer: 'owner_buyer',
  site: 'owner_site',
};

export const clockName = (clock: Clock): string => t(CLOCK[clock]);
export const laneName = (lane: Lane): string => t(LANE[lane]);
export const stageName = (stage: Stage): string => t(STAGE[stage]);
/** The stage of a sale; before one there is none. */
export const stageOf = ({ stage, roomId }: Room): string =>
  t(stage === 'open' && preSaleKindOf(roomId) ? 'stage_pre_sale' : STAGE[stage]);
export const basisName = (basis: Basis): string => t(BASIS[basis]);
export const ownerName = (owner: Owner): string => t(OWNER[owner]);
export const endName = (state: DutyState): string =>
  t(state === 'met' ? 'state_met' : 'state_expired');

const PRE_SALE_TITLE: Record<PreSaleKind, MessageKey> = {
  'direct-message': 'pre_sale_message',
  quote: 'pre_sale_quote',
  proposal: 'pre_sale_proposal',
};

/** What comes before a sale has no title of its own, but a proposal may. */
export function titleOf({ title, roomId }: Room): string {
  const kind = preSaleKindOf(roomId);
  if (kind) return title ?? t(PRE_SALE_TITLE[kind]);
  return title ?? t('room_untitled', roomId);
}
export const buyerOf = (room: Room): string =>
  room.buyer === null ? t('buyer_unknown') : t('buyer_name', withoutHonorific(room.buyer));

export function turnOf(room: Room): string {
  const name = t(TURN[room.turn]);
  return room.turnSince ? t('turn_since', name, momentWords(room.turnSince)) : name;
}

/** `11/22(日) 23:00`, in the language on screen. */
export const shortMoment = (epochMs: number): string => formatShort(epochMs, currentLanguage());

/** The same for what is only known to lie between two moments, no more precise than that. */
export const momentWords = (moment: Moment): string => formatAsKnown(moment, currentLanguage());

/** `¥13,260`, or no figure at all while she hides them. */
export const yen = (amountJpy: number): string =>
  areAmountsHidden()
    ? t('yen_hidden')
    : // toLocaleString would load the browser's number formats, the slowest part of a first paint.
      t('yen', String(amountJpy).replace(/\B(?=(\d{3})+$)/g, ','));
