import type { Template } from '../template.ts';
import { FIRST_THANKS } from './first-thanks.ts';
import { NOTICE_CANCEL } from './notice-cancel.ts';
import { NOTICE_DELIVER } from './notice-deliver.ts';
import { NUDGE } from './nudge.ts';
import { REVIEW_REQUEST } from './review-request.ts';

export type { Template, TemplateId } from '../template.ts';

export const BUILT_IN: readonly Template[] = [
  FIRST_THANKS,
  NUDGE,
  NOTICE_CANCEL,
  NOTICE_DELIVER,
  REVIEW_REQUEST,
];
