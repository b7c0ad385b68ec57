import { SITE_ORIGIN } from '../../utils/browser.ts';
import { pathOf, preSaleKindOf } from '../../utils/site/room-ids.ts';
import { t } from '../../utils/i18n.ts';

/** A plain link: the person opens the page, the extension never does. */
export const RoomLink = ({ roomId }: { roomId: string }) => (
  <a class="button" href={`${SITE_ORIGIN}${pathOf(roomId)}`} target="_blank" rel="noreferrer">
    {t(preSaleKindOf(roomId) ? 'open_conversation' : 'open_room')}
  </a>
);
