import { hoursAgainstRule } from '../../utils/deadlines/changed-rule.ts';
import { strictDueOf } from '../../utils/deadlines/disputed-start.ts';
import type { Duty } from '../../utils/deadlines/duty.ts';
import { t } from '../../utils/i18n.ts';
import type { Room } from '../../utils/timeline/room.ts';
import { storyOf } from './clock-stories.ts';
import { dueWords, dutyLeftWords } from './duty-words.ts';
import { basisName, clockName, momentWords, shortMoment } from './words.ts';

/** Why this deadline stands where it stands: what was seen, which rule, what follows. */
export function Explanation({ duty, room, now }: { duty: Duty; room: Room; now: number }) {
  const strict = strictDueOf(duty, room);
  const changed = hoursAgainstRule(duty);
  const { start, end, missed } = storyOf(duty);
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
