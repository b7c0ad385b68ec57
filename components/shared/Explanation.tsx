import type { ComponentChildren } from 'preact';
import { hoursAgainstRule } from '../../utils/deadlines/changed-rule.ts';
import { strictDueOf } from '../../utils/deadlines/disputed-start.ts';
import type { Duty } from '../../utils/deadlines/duty.ts';
import type { Rule } from '../../utils/deadlines/rules/index.ts';
import { t } from '../../utils/i18n.ts';
import type { Room } from '../../utils/timeline/room.ts';
import { storyOf } from './clock-stories.ts';
import { dueWords, dutyLeftWords, dutyName } from './duty-words.ts';
import { basisName, momentWords, shortMoment } from './words.ts';

interface Props {
  duty: Duty;
  room: Room;
  now: number;
}

/** Why this deadline stands where it stands, in short: what was seen, which rule, what follows. */
export const Explanation = ({ duty, room, now }: Props) => (
  <section class="explanation">
    <h3>{dutyName(duty)}</h3>
    <dl>
      <Line term={t('explain_due')}>
        {dutyLeftWords(duty, now)} · {allDueWords(duty, now)}
      </Line>
      <WhatWasSeen duty={duty} room={room} />
      <WhatFollows duty={duty} />
      <Line term={t('explain_rule')}>
        {duty.rule} · {t('explain_records')} {t('explain_records_count', duty.because.length)}
      </Line>
    </dl>
  </section>
);

/** @param rules those of the room; without them a change of the site's is looked for in the table */
export function WhatWasSeen({
  duty,
  room,
  rules,
}: Omit<Props, 'now'> & { rules?: readonly Rule[] }) {
  const strict = strictDueOf(duty, room);
  const changed = hoursAgainstRule(duty, rules);
  const { start } = storyOf(duty);
  return (
    <>
      <Line term={t('explain_started')}>
        {t(start)} · {momentWords(duty.startedAt)}
      </Line>
      {changed !== null && (
        <Line term={t('explain_changed')}>{t('explain_changed_text', String(changed))}</Line>
      )}
      {strict && (
        <Line term={t('explain_disputed')}>{t('explain_disputed_text', momentWords(strict))}</Line>
      )}
      <Line term={t('explain_source')}>{basisName(duty.basis)}</Line>
      {duty.sentence !== null && (
        <Line term={t('explain_sentence')}>
          <q>{duty.sentence}</q>
        </Line>
      )}
    </>
  );
}

export function WhatFollows({ duty }: { duty: Duty }) {
  const { end, missed } = storyOf(duty);
  return (
    <>
      <Line term={t('explain_ends')}>{duty.ended ? endedWords(duty.ended) : t(end)}</Line>
      {!duty.ended && <Line term={t('explain_missed')}>{t(missed)}</Line>}
    </>
  );
}

export const Line = ({ term, children }: { term: string; children: ComponentChildren }) => (
  <>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </>
);

/** Both ends where they differ to whoever reads minutes. */
export function allDueWords(duty: Duty, now: number): string {
  const [earliest, latest] = [shortMoment(duty.due.from), shortMoment(duty.due.until)];
  const words = dueWords(duty, now);
  const isSaid = earliest === latest || words === t('until_latest', latest);
  return isSaid ? words : `${words} · ${t('until_latest', latest)}`;
}

const endedWords = ({ state, at }: NonNullable<Duty['ended']>): string =>
  t(state === 'met' ? 'explain_ended_met' : 'explain_ended_expired', momentWords(at));
