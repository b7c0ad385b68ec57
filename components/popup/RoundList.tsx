import { SITE_ORIGIN } from '../../utils/browser.ts';
import { isLookNear, roundList } from '../../utils/deadlines/round-list.ts';
import type { LookReason, WantedLook } from '../../utils/deadlines/round-list.ts';
import { RULES } from '../../utils/deadlines/rules/index.ts';
import { t } from '../../utils/i18n.ts';
import type { MessageKey } from '../../utils/i18n.ts';
import { pathOf } from '../../utils/site/room-ids.ts';
import { toIsoJapan } from '../../utils/japan-time/calendar.ts';
import type { RoomRow } from '../../utils/store/room-row.ts';
import { shortMoment, titleOf } from '../shared/words.ts';

const REASON: Record<LookReason, MessageKey> = {
  'buyer-may-have-written': 'round_written',
  'may-be-returned': 'round_returned',
  'first-contact': 'round_first_contact',
  'never-opened': 'round_never_opened',
};

/** More at once is no round but a day's work; the others come up as these are opened. */
const MOST = 8;

const TITLE = 'round-title';

/** The rooms to open now, so that nothing that happened unseen becomes late. The person opens them. */
export function RoundList({ rows, now }: { rows: readonly RoomRow[]; now: number }) {
  const wanted = roundList(rows, RULES).filter((look) => isLookNear(look, now));
  if (wanted.length === 0) return null;
  const rooms = new Map(rows.map(({ roomId, room }) => [roomId, room]));
  return (
    <section class="round" aria-labelledby={TITLE}>
      <h2 id={TITLE}>{t('round_title')}</h2>
      <ul>
        {wanted.slice(0, MOST).map((look) => {
          const room = rooms.get(look.roomId);
          const title = room ? titleOf(room) : look.roomId;
          return <Look key={look.roomId} look={look} title={title} now={now} />;
        })}
      </ul>
      {wanted.length > MOST && <p class="quiet">{t('round_more', wanted.length - MOST)}</p>}
    </section>
  );
}

const Look = ({ look, title, now }: { look: WantedLook; title: string; now: number }) => (
  <li data-look={look.reason}>
    <a href={`${SITE_ORIGIN}${pathOf(look.roomId)}`} target="_blank" rel="noreferrer">
      {title}
    </a>
    <p class={now >= look.lookBy ? 'round-now' : undefined}>
      {now >= look.lookBy ? (
        t('round_now')
      ) : (
        <time dateTime={toIsoJapan(look.lookBy)}>{t('round_by', shortMoment(look.lookBy))}</time>
      )}
    </p>
    <p class="quiet">{reasonWords(look)}</p>
  </li>
);

const reasonWords = ({ reason, worstAt }: WantedLook): string =>
  t(REASON[reason], ...(worstAt === null ? [] : [shortMoment(worstAt)]));
