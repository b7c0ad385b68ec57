import { SITE_ORIGIN } from '../../utils/browser.ts';
import { t } from '../../utils/i18n.ts';

/** A plain link: the person opens the talkroom, the extension never does. */
export const RoomLink = ({ roomId }: { roomId: string }) => (
  <a class="button" href={`${SITE_ORIGIN}/talkrooms/${roomId}`} target="_blank" rel="noreferrer">
    {t('open_room')}
  </a>
);
