import { t } from '../../utils/i18n.ts';
import type { MessageKey } from '../../utils/i18n.ts';
import { toJapanClock } from '../../utils/japan-time/calendar.ts';
import type { Moment } from '../../utils/japan-time/moment.ts';
import type { Side } from '../../utils/site/readings/talkroom.ts';
import type {
  CreditedEvent,
  EventKind,
  NoticeSentEvent,
  StepEvent,
  TimelineEvent,
} from '../../utils/timeline/event.ts';
import { roleOf } from '../../utils/templates/suggestion.ts';
import { templateName } from '../compose/template-words.ts';
import { pageName } from '../health/health-words.ts';
import { momentWords, shortMoment, yen } from '../shared/words.ts';

const KIND: Record<EventKind, MessageKey> = {
  message: 'event_message',
  'auto-message': 'event_auto_message',
  'system-message': 'event_system_message',
  'option-bought': 'event_option_bought',
  tip: 'event_tip',
  delivered: 'event_delivered',
  accepted: 'event_accepted',
  returned: 'event_returned',
  'cancel-requested': 'event_cancel_requested',
  cancelled: 'event_cancelled',
  closed: 'event_closed',
  rated: 'event_rated',
  credited: 'event_credited',
  opened: 'event_opened',
  step: 'event_step',
  'due-date': 'event_due_date',
  'notice-inserted': 'event_notice_inserted',
  'notice-sent': 'event_notice_sent',
  'text-inserted': 'event_text_inserted',
  'text-sent': 'event_text_sent',
  paused: 'event_paused',
  resumed: 'event_resumed',
  snoozed: 'event_snoozed',
  'custom-deadline': 'event_custom_deadline',
  'no-answer-needed': 'event_no_answer_needed',
  'own-request': 'event_own_request',
  tagged: 'event_tagged',
  amount: 'event_amount',
};
const SIDE: Record<Side, MessageKey> = {
  seller: 'by_seller',
  buyer: 'by_buyer',
  site: 'by_site',
  auto: 'by_auto',
  unknown: 'by_unknown',
};

export const eventName = (event: TimelineEvent): string => t(takenBack(event) ?? KIND[event.kind]);

/** The same deed says and unsays. */
function takenBack(event: TimelineEvent): MessageKey | null {
  if (event.kind === 'snoozed' && event.until === null) return 'event_woken';
  if (event.kind === 'no-answer-needed' && !event.isMarked) return 'event_answer_needed';
  if (event.kind === 'own-request' && !event.isOwn) return 'event_not_own_request';
  return event.kind === 'tagged' && event.tags.length === 0 ? 'event_no_tags' : null;
}

const CUSTOM = {
  set: 'event_custom_set',
  done: 'event_custom_done',
  removed: 'event_custom_removed',
} as const satisfies Record<string, MessageKey>;
export const sideName = (side: Side): string => t(SIDE[side]);

/** `2026 11/22(日) 23:00`: rooms may be older than a year. */
export const yearAndMoment = (moment: Moment): string =>
  `${toJapanClock(moment.from).year} ${momentWords(moment)}`;

/** Which page it stood on, and what of it can be said in a word. */
function stepDetails({ page, shown }: StepEvent): string {
  const { label, newestAt, isUnread, answerBy, isRated } = shown;
  const words = [
    pageName(page),
    label ? t('event_step_label', label) : '',
    newestAt ? t('event_step_newest', momentWords(newestAt)) : '',
    isUnread ? t('event_step_unread') : '',
    answerBy ? t('event_step_answer_by', answerBy) : '',
    isRated === false ? t('event_step_not_rated') : '',
  ];
  return words.filter((text) => text !== '').join(' · ');
}

/** One sale may stand there twice, once from the page and once from the file. */
const creditedKey = ({ source, isRequested }: CreditedEvent): MessageKey =>
  source === 'file'
    ? 'event_credited_file'
    : isRequested
      ? 'event_credited_requested'
      : 'event_credited_net';

const howRecognised = ({ recognised }: NoticeSentEvent): string =>
  recognised?.insertionId === null ? t('event_text_elsewhere') : '';

/** Ours by name; of hers the event itself keeps none. */
function textName(templateId: string): string {
  const id = roleOf({ templateId });
  return id ? t('event_text_of', templateName(id)) : '';
}

/** What there is to say of an event beside its name; empty where nothing. */
export function eventDetails(event: TimelineEvent): string {
  switch (event.kind) {
    case 'step':
      return stepDetails(event);
    case 'due-date':
      return event.dueOn ?? t('event_due_date_none');
    case 'notice-inserted':
      return t('event_promise', shortMoment(event.deadline));
    case 'notice-sent':
      return [t('event_promise', shortMoment(event.deadline)), howRecognised(event)]
        .filter((words) => words !== '')
        .join(' · ');
    case 'text-inserted':
    case 'text-sent':
      return textName(event.templateId);
    case 'paused':
      return event.reason;
    case 'snoozed':
      return event.until === null ? '' : t('event_snoozed_until', shortMoment(event.until));
    case 'custom-deadline':
      return t(CUSTOM[event.status], event.name, shortMoment(event.dueAt));
    case 'tagged':
      return event.tags.join(', ');
    case 'credited':
      return t(creditedKey(event), yen(event.netJpy));
    default:
      return '';
  }
}
