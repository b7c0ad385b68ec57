import { useEffect, useState } from 'preact/hooks';
import { t } from '../../utils/i18n.ts';
import { logBug } from '../../utils/log.ts';
import type { RoomOpenedProps } from './RoomOpened.tsx';

type RoomOpenedView = (props: RoomOpenedProps) => preact.JSX.Element;

/** Everything behind the row's few words; loaded and drawn only when somebody opens it. */
export function RoomDetails({
  isOpenAtFirst,
  ...opened
}: RoomOpenedProps & { isOpenAtFirst: boolean }) {
  const [isShown, setShown] = useState(isOpenAtFirst);
  const [View, setView] = useState<RoomOpenedView | null>(null);
  useEffect(() => {
    if (!isShown || View) return;
    import('./RoomOpened.tsx').then(
      ({ RoomOpened }) => setView(() => RoomOpened),
      (cause: unknown) => logBug('room-opened', cause),
    );
  }, [isShown, View]);
  return (
    <details
      class="room-details"
      open={isShown}
      onToggle={(event) => setShown(event.currentTarget.open)}
    >
      <summary>{t('details')}</summary>
      {isShown && View && <View {...opened} />}
    </details>
  );
}
