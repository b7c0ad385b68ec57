import { hoursAgainstRule } from '../../utils/deadlines/changed-rule.ts';
import { strictDueOf } from '../../utils/deadlines/disputed-start.ts';
import type { Clock, Duty } from '../../utils/deadlines/duty.ts';
import { t } from '../../utils/i18n.ts';
import type { Room } from '../../utils/timeline/room.ts';
import type { MessageKey } from '../../utils/i18n.ts';
import { dueWords, dutyLeftWords } from './duty-words.ts';
import { basisName, clockName, momentWords, shortMoment } from './words.ts';

const STORY: Record<Clock, { start: MessageKey; end: MessageKey; missed: MessageKey }> = {
  'first-contact': story('start_first_contact', 'end_first_contact', 'missed_first_contact'),
  'seller-silence': story('start_seller_silence', 'end_seller_silence', 'missed_seller_silence'),
  'own-reply': story('start_own_reply', 'end_own_reply', 'missed_own_reply'),
  'buyer-silence': story('start_buyer_silence', 'end_buyer_silence', 'missed_buyer_silence'),
  'own-nudge': story('start_own_nudge', 'end_own_nudge', 'missed_own_nudge'),
  'own-notice': story('start_own_notice', 'end_own_notice', 'missed_own_notice'),
  notice: story('start_notice', 'end_notice', 'missed_notice'),
  'buyer-cancel-request': story(
    'start_buyer_cancel_request',
    'end_buyer_cancel_request',
    'missed_buyer_cancel_request',
  ),
  'after-acceptance': story(
    'start_after_acceptance',
    'end_after_acceptance',
    'missed_after_acceptance',
  ),
  'due-date': story('start_due_date', 'end_due_date', 'missed_due_date'),
  quote: story('start_quote', 'end_quote', 'missed_quote'),
  proposal: story('start_proposal', 'end_proposal', 'missed_proposal'),
  'delivery-check': story('start_delivery_check', 'end_delivery_check', 'missed_delivery_check'),
  'room-limit': story('start_room_limit', 'end_room_limit', 'missed_room_limit'),
};

function story(start: MessageKey, end: MessageKey, missed: MessageKey) {
  return { start, end, missed };
}

/** Why this deadline stands where it stands: what was seen, which rule, what follows. */
export function Explanation({ duty, room, now }: { duty: Duty; room: Room; now: number }) {
  const strict = strictDueOf(duty, room);
  const changed = hoursAgainstRule(duty);
  const { start, end, missed } = STORY[duty.clock];
  return (
    <section class="explanation">
      <h3>{clockName(duty.clock)}</h3>
      <dl>
        <Line
          term={t('explain_due')}
          text={`${dutyLeftWords(duty, now)} · ${allDueWords(duty, now)}`}
        />
        <Line term={t('explain_started')} text={`${t(start)} · ${momentWords(duty.startedAt)}`} />
        {changed !== null && (
          <Line term={t('explain_changed')} text={t('explain_changed_text', String(changed))} />
        )}
        {strict && (
          <Line
            term={t('explain_disputed')}
            text={t('explain_disputed_text', momentWords(strict))}
          />
        )}
        <Line term={t('explain_source')} text={basisName(duty.basis)} />
        {duty.sentence !== null && (
          <Line term={t('explain_sentence')} text={duty.sentence} isQuote />
        )}
        <Line term={t('explain_ends')} text={duty.ended ? endedWords(duty.ended) : t(end)} />
        {!duty.ended && <Line term={t('explain_missed')} text={t(missed)} />}
        <Line
          term={t('explain_rule')}
          text={`${duty.rule} · ${t('explain_records')} ${t('explain_records_count', duty.because.length)}`}
        />
      </dl>
    </section>
  );
}

function allDueWords(duty: Duty, now: number): string {
  const { from, until } = duty.due;
  const words = dueWords(duty, now);
  return until === from ? words : `${words} · ${t('until_latest', shortMoment(until))}`;
}

const endedWords = ({ state, at }: NonNullable<Duty['ended']>): string =>
  t(state === 'met' ? 'explain_ended_met' : 'explain_ended_expired', momentWords(at));

function Line({ term, text, isQuote = false }: { term: string; text: string; isQuote?: boolean }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{isQuote ? <q>{text}</q> : text}</dd>
    </>
  );
}
