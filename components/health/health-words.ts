import type { HealthRow, healthState } from '../../utils/health/merge-health.ts';
import { t } from '../../utils/i18n.ts';
import type { MessageKey } from '../../utils/i18n.ts';

export const STATE: Record<ReturnType<typeof healthState>, MessageKey> = {
  ok: 'health_state_ok',
  partly: 'health_state_partly',
  lost: 'health_state_lost',
};

export const HOW: Record<NonNullable<HealthRow['lastHow']>, MessageKey> = {
  class: 'health_how_class',
  structure: 'health_how_structure',
  text: 'health_how_text',
};

export const WHY: Record<NonNullable<HealthRow['lastWhy']>, MessageKey> = {
  missing: 'health_why_missing',
  disagrees: 'health_why_disagrees',
  strange: 'health_why_strange',
};

const PAGE: Record<string, MessageKey> = {
  talkroom: 'health_page_talkroom',
  'order-list': 'health_page_order_list',
  inbox: 'health_page_inbox',
  'direct-message': 'health_page_direct_message',
  quote: 'health_page_quote',
  proposal: 'health_page_proposal',
  rating: 'health_page_rating',
  revenue: 'health_page_revenue',
};

/** A page without a name is shown by its kind, never dropped. */
export function pageName(page: string): string {
  const key = PAGE[page];
  return key ? t(key) : page;
}
