import { t } from '../../utils/i18n.ts';
import type { Lane } from '../../utils/deadlines/lane-of.ts';
import { laneName } from '../shared/words.ts';

const LANES: Lane[] = ['reply', 'wait', 'credit', 'check', 'done'];

interface Props {
  /** The lane of each room. */
  lanes: Lane[];
  /** null: all. */
  filter: Lane | null;
  onFilter: (lane: Lane | null) => void;
}

export const LaneFilter = ({ lanes, filter, onFilter }: Props) => (
  <div class="filters" role="group" aria-label={t('lane_label')}>
    {[null, ...LANES].map((lane) => (
      <button
        key={lane ?? 'all'}
        type="button"
        class="button filter"
        aria-pressed={lane === filter}
        onClick={() => onFilter(lane)}
      >
        {lane === null ? t('filter_all') : laneName(lane)}{' '}
        {lane === null ? lanes.length : lanes.filter((one) => one === lane).length}
      </button>
    ))}
  </div>
);
