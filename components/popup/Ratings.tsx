import { useEffect, useState } from 'preact/hooks';
import { SITE_ORIGIN } from '../../utils/browser.ts';
import { ratingDueIn } from '../../utils/deadlines/rating-due.ts';
import { t } from '../../utils/i18n.ts';
import { logBug } from '../../utils/log.ts';
import { pathOf } from '../../utils/site/room-ids.ts';
import type { RoomRow } from '../../utils/store/room-row.ts';
import { DutyView } from '../shared/DutyView.tsx';
import { titleOf } from '../shared/words.ts';

export type ReadRatable = () => Promise<RoomRow[]>;

interface Props {
  /** Of the open rooms; one that closes while the popup is open is among the ratable ones next. */
  rows: readonly RoomRow[];
  now: number;
  readRatable: ReadRatable;
}

/** More at once is no reminder; the others come up as these are done. */
const MOST = 3;

const TITLE = 'ratings-title';

/** Sales that are over but for her own rating of the buyer. */
export function Ratings({ rows, now, readRatable }: Props) {
  const ratable = useRatable(rows, readRatable).filter(({ duties }) => ratingDueIn(duties, now));
  if (ratable.length === 0) return null;
  return (
    <section class="round" aria-labelledby={TITLE}>
      <h2 id={TITLE}>{t('ratings_title')}</h2>
      <p class="quiet">{t('ratings_hint')}</p>
      <ul>
        {ratable.slice(0, MOST).map(({ roomId, room, duties }) => {
          const duty = ratingDueIn(duties, now);
          return (
            <li key={roomId} data-rating={roomId}>
              <a href={`${SITE_ORIGIN}${pathOf(roomId)}`} target="_blank" rel="noreferrer">
                {titleOf(room)}
              </a>
              {duty && <DutyView duty={duty} now={now} size="line" />}
            </li>
          );
        })}
      </ul>
      {ratable.length > MOST && <p class="quiet">{t('round_more', ratable.length - MOST)}</p>}
    </section>
  );
}

function useRatable(rows: readonly RoomRow[], readRatable: ReadRatable): readonly RoomRow[] {
  const [ratable, setRatable] = useState<readonly RoomRow[]>([]);
  useEffect(() => {
    let isCurrent = true;
    readRatable().then(
      (read) => {
        if (isCurrent) setRatable(read);
      },
      (cause: unknown) => logBug('ratings', cause),
    );
    return () => {
      isCurrent = false;
    };
  }, [rows, readRatable]);
  return ratable;
}
