import { t } from '../../utils/i18n.ts';
import type { Pause } from '../../utils/timeline/by-hand.ts';
import { Line } from '../shared/Explanation.tsx';
import { shortMoment } from '../shared/words.ts';

export const PausesOf = ({ pauses }: { pauses: readonly Pause[] }) =>
  pauses.length === 0 ? null : (
    <Line term={t('explain_pauses')}>
      <ul class="because">
        {pauses.map((pause) => (
          <li key={pause.eventId}>
            {spanWords(pause)}
            {pause.reason !== '' && ` · ${pause.reason}`}
          </li>
        ))}
      </ul>
    </Line>
  );

const spanWords = ({ from, until }: Pause): string =>
  until === null
    ? t('since', shortMoment(from))
    : t('explain_pause_span', shortMoment(from), shortMoment(until));
