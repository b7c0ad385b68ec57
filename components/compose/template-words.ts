import { t } from '../../utils/i18n.ts';
import type { MessageKey } from '../../utils/i18n.ts';
import type { Degree, TemplateId } from '../../utils/templates/template.ts';

const NAME: Record<TemplateId, MessageKey> = {
  'first-thanks': 'template_first_thanks',
  hearing: 'template_hearing',
  progress: 'template_progress',
  'draft-check': 'template_draft_check',
  'formal-delivery': 'template_formal_delivery',
  nudge: 'template_nudge',
  'notice-cancel': 'template_notice_cancel',
  'notice-deliver': 'template_notice_deliver',
  'carry-out-cancel': 'template_carry_out_cancel',
  'carry-out-deliver': 'template_carry_out_deliver',
  extension: 'template_extension',
  revision: 'template_revision',
  'review-request': 'template_review_request',
  'review-thanks': 'template_review_thanks',
  decline: 'template_decline',
  'quote-reply': 'template_quote_reply',
  'cancel-request-reply': 'template_cancel_request_reply',
};
const DEGREE: Record<Degree, MessageKey> = {
  soft: 'degree_soft',
  polite: 'degree_polite',
  formal: 'degree_formal',
};

export const templateName = (id: TemplateId): string => t(NAME[id]);

export const degreeName = (degree: Degree): string => t(DEGREE[degree]);
