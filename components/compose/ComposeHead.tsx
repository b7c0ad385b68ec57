import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../utils/i18n.ts';
import type { Room } from '../../utils/timeline/room.ts';
import { buyerOf, titleOf } from '../shared/words.ts';

interface Props {
  room: Room;
  isHere: boolean;
  onClose: () => void;
}

/** Room and buyer, so that nobody writes to the wrong one. The keyboard begins here. */
export function ComposeHead({ room, isHere, onClose }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <header class="compose-head">
      <button
        type="button"
        class="button compose-back"
        aria-label={t('compose_back')}
        title={t('compose_back')}
        onClick={onClose}
      >
        <span aria-hidden>←</span>
      </button>
      <div>
        <h1 ref={heading} tabIndex={-1}>
          {t('compose_heading', buyerOf(room))}
        </h1>
        <p class="quiet">{titleOf(room)}</p>
        {isHere ? (
          <span class="badge">{t('here')}</span>
        ) : (
          <span class="quiet">{t('compose_not_here')}</span>
        )}
      </div>
    </header>
  );
}
