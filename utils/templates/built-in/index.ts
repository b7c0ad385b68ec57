import type { BuiltInTemplate } from '../template.ts';
import { CANCEL_REQUEST_REPLY } from './cancel-request-reply.ts';
import { CARRY_OUT_CANCEL } from './carry-out-cancel.ts';
import { CARRY_OUT_DELIVER } from './carry-out-deliver.ts';
import { DECLINE } from './decline.ts';
import { DRAFT_CHECK } from './draft-check.ts';
import { EXTENSION } from './extension.ts';
import { FIRST_THANKS } from './first-thanks.ts';
import { FORMAL_DELIVERY } from './formal-delivery.ts';
import { HEARING } from './hearing.ts';
import { NOTICE_CANCEL } from './notice-cancel.ts';
import { NOTICE_DELIVER } from './notice-deliver.ts';
import { NUDGE } from './nudge.ts';
import { PROGRESS } from './progress.ts';
import { QUOTE_REPLY } from './quote-reply.ts';
import { REVIEW_REQUEST } from './review-request.ts';
import { REVIEW_THANKS } from './review-thanks.ts';
import { REVISION } from './revision.ts';

/** In the order in which a sale needs them. */
export const BUILT_IN: readonly BuiltInTemplate[] = [
  FIRST_THANKS,
  HEARING,
  PROGRESS,
  DRAFT_CHECK,
  FORMAL_DELIVERY,
  NUDGE,
  NOTICE_CANCEL,
  NOTICE_DELIVER,
  CARRY_OUT_CANCEL,
  CARRY_OUT_DELIVER,
  EXTENSION,
  REVISION,
  REVIEW_REQUEST,
  REVIEW_THANKS,
  DECLINE,
  QUOTE_REPLY,
  CANCEL_REQUEST_REPLY,
];
