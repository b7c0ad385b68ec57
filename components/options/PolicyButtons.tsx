import { t } from '../../utils/i18n.ts';
import type { MessageKey } from '../../utils/i18n.ts';

interface Props {
  name: string;
  isFirst: boolean;
  isLast: boolean;
  onMove: (step: 1 | -1) => void;
  onRemove: () => void;
}

/** Up, down and away, each saying of which policy. */
export function PolicyButtons({ name, isFirst, isLast, onMove, onRemove }: Props) {
  const labelled = (key: MessageKey) => t(key, name.trim() || t('policy_nameless'));
  return (
    <span class="policy-buttons">
      <button
        type="button"
        class="button button-small"
        data-action="move-up"
        aria-label={labelled('policy_up')}
        disabled={isFirst}
        onClick={() => onMove(-1)}
      >
        ↑
      </button>
      <button
        type="button"
        class="button button-small"
        data-action="move-down"
        aria-label={labelled('policy_down')}
        disabled={isLast}
        onClick={() => onMove(1)}
      >
        ↓
      </button>
      <button
        type="button"
        class="button button-small"
        data-action="remove-policy"
        aria-label={labelled('policy_remove')}
        onClick={onRemove}
      >
        {t('remove')}
      </button>
    </span>
  );
}
