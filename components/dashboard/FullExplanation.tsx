import type { Duty } from '../../utils/deadlines/duty.ts';
import type { RuleBook } from '../../utils/deadlines/policy.ts';
import { rulesFor, ruleWithId } from '../../utils/deadlines/rules-for.ts';
import { t } from '../../utils/i18n.ts';
import type { TimelineEvent } from '../../utils/timeline/event.ts';
import type { Room } from '../../utils/timeline/room.ts';
import { dueWords } from '../shared/duty-words.ts';
import { allDueWords, Line, WhatFollows, WhatWasSeen } from '../shared/Explanation.tsx';
import { Because } from './Because.tsx';
import { pausesThatMoved } from './pauses-that-moved.ts';
import { PausesOf } from './PausesOf.tsx';
import { RuleOf } from './RuleOf.tsx';
import { SkippedDays } from './SkippedDays.tsx';

interface Props {
  duty: Duty;
  room: Room;
  now: number;
  book: RuleBook;
  /** null until they are read. */
  events: readonly TimelineEvent[] | null;
}

/** The whole way from what stood on the page to this moment. */
export function FullExplanation({ duty, room, now, book, events }: Props) {
  const rules = rulesFor(room, book);
  const latest = allDueWords(duty, now);
  const rule = ruleWithId(duty.rule, rules);
  return (
    <dl class="explanation-full">
      {latest !== dueWords(duty, now) && <Line term={t('explain_due')}>{latest}</Line>}
      <WhatWasSeen duty={duty} room={room} rules={rules} />
      <Line term={t('explain_records')}>
        <Because ids={duty.because} events={events} />
      </Line>
      <Line term={t('explain_rule')}>
        <RuleOf duty={duty} rule={rule} room={room} book={book} />
      </Line>
      {rule?.workingTime && <SkippedDays duty={duty} time={rule.workingTime} />}
      <PausesOf pauses={pausesThatMoved(duty, rule, room.byHand)} />
      <WhatFollows duty={duty} />
    </dl>
  );
}
