import { SITE_ORIGIN } from '../../utils/browser.ts';
import { t } from '../../utils/i18n.ts';
import { pathOf } from '../../utils/site/room-ids.ts';
import type { Room } from '../../utils/timeline/room.ts';
import { titleOf } from '../shared/words.ts';

interface Props {
  roomId: string;
  /** undefined where only the money is known. */
  room: Room | undefined;
}

/** The sale as a link: to its place here, or to its page where this book has not seen it. */
export function SaleName({ roomId, room }: Props) {
  if (room && isSeen(room)) {
    return <a href={`dashboard.html?room=${roomId}`}>{titleOf(room)}</a>;
  }
  return (
    <a href={`${SITE_ORIGIN}${pathOf(roomId)}`} target="_blank" rel="noreferrer">
      {t('room_untitled', roomId)}
    </a>
  );
}

const isSeen = ({ coverage }: Room): boolean =>
  coverage.lookedAt !== null || coverage.listedAt !== null;
