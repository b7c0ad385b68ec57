import { millisecondsInWeek } from 'date-fns/constants';
import { t } from '../../utils/i18n.ts';
import type { MessageKey } from '../../utils/i18n.ts';
import { clockName, shortMoment } from '../shared/words.ts';
import type { TriedMiss, TryOut } from './try-out.ts';

/** Before and after, in numbers; what would have been caught, and what would have been lost. */
export const BackTestResult = ({ tryOut }: { tryOut: TryOut }) => {
  const { from, until, rooms, newlyWarned, noLongerWarned } = tryOut;
  const isShort = until - from < millisecondsInWeek;
  if (rooms === 0) return <p>{t('back_test_nothing')}</p>;
  return (
    <div class="back-test-result">
      <p class="quiet">{t('back_test_over', shortMoment(from), shortMoment(until), rooms)}</p>
      <dl class="before-after">
        <div>
          <dt>{t('back_test_before')}</dt>
          <dd data-per-week="before">
            {toldWords(tryOut.toldBefore, isShort ? null : tryOut.perWeekBefore)}
          </dd>
        </div>
        <div>
          <dt>{t('back_test_after')}</dt>
          <dd data-per-week="after">
            {toldWords(tryOut.toldAfter, isShort ? null : tryOut.perWeekAfter)}
          </dd>
        </div>
      </dl>
      {newlyWarned.length === 0 && <p>{t('back_test_caught_none')}</p>}
      <Misses title="back_test_caught" misses={newlyWarned} />
      <Misses title="back_test_lost" misses={noLongerWarned} isBad />
    </div>
  );
};

/** A tenth of a notification is as much as anybody feels; of some days there is no week to tell. */
const toldWords = (told: number, perWeek: number | null): string =>
  perWeek === null
    ? t('back_test_told', told)
    : t('back_test_per_week', String(Math.round(perWeek * 10) / 10), told);

interface MissesProps {
  title: MessageKey;
  misses: readonly TriedMiss[];
  isBad?: boolean;
}

const Misses = ({ title, misses, isBad = false }: MissesProps) =>
  misses.length > 0 && (
    <div class={isBad ? 'caution' : undefined} data-misses={isBad ? 'lost' : 'caught'}>
      <h3>{t(title, misses.length)}</h3>
      <ul>
        {misses.map(({ roomId, title: service, clock, dueAt }) => (
          <li key={`${roomId} ${clock} ${dueAt}`}>
            {shortMoment(dueAt)} · {clockName(clock)} · {service}
          </li>
        ))}
      </ul>
    </div>
  );
