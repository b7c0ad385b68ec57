import { t } from '../../utils/i18n.ts';
import type { MessageKey } from '../../utils/i18n.ts';
import type { TemplateId } from '../../utils/templates/template.ts';

const NAME: Record<TemplateId, MessageKey> = {
  'first-thanks': 'template_first_thanks',
  nudge: 'template_nudge',
  'notice-cancel': 'template_notice_cancel',
  'notice-deliver': 'template_notice_deliver',
  'review-request': 'template_review_request',
};

export const templateName = (id: TemplateId): string => t(NAME[id]);
