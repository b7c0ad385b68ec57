import { t } from '../../utils/i18n.ts';
import type { MessageKey } from '../../utils/i18n.ts';
import type { View } from './use-view.ts';

const NAME: Record<View, MessageKey> = { rooms: 'dashboard_rooms', money: 'view_money' };
const VIEWS = ['rooms', 'money'] as const;

export const ViewLinks = ({ view }: { view: View }) => (
  <nav class="views" aria-label={t('views')}>
    {VIEWS.map((each) => (
      <a
        key={each}
        class="button filter"
        href={`#${each}`}
        aria-current={each === view ? 'page' : undefined}
      >
        {t(NAME[each])}
      </a>
    ))}
  </nav>
);
