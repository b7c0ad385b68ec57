import { t } from '../../utils/i18n.ts';
import type { MessageKey } from '../../utils/i18n.ts';
import type { TemplateId } from '../../utils/templates/template.ts';

const NAME = {
  'first-thanks': 'template_first_thanks',
  nudge: 'template_nudge',
  'notice-cancel': 'template_notice_cancel',
  'notice-deliver': 'template_notice_deliver',
  'review-request': 'template_review_request',
} as const satisfies Record<TemplateId, MessageKey>;

/** In the order in which a sale needs them. */
export const TEMPLATE_NAMES = Object.keys(NAME) as TemplateId[];

export const templateName = (id: TemplateId): string => t(NAME[id]);
