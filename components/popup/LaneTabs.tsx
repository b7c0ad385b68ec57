import { useRef } from 'preact/hooks';
import { t } from '../../utils/i18n.ts';
import type { Lane } from '../../utils/deadlines/lane-of.ts';
import { laneName } from '../shared/words.ts';

interface Props {
  lanes: Lane[];
  counts: Record<Lane, number>;
  open: Lane;
  onOpen: (lane: Lane) => void;
}

export const tabId = (lane: Lane): string => `tab-${lane}`;
export const panelId = (lane: Lane): string => `panel-${lane}`;

export function LaneTabs({ lanes, counts, open, onOpen }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const moveTo = (event: KeyboardEvent): void => {
    const lane = laneAfter(event.key, lanes, open);
    if (!lane) return;
    event.preventDefault();
    onOpen(lane);
    list.current?.querySelector<HTMLElement>(`#${tabId(lane)}`)?.focus();
  };
  return (
    <div ref={list} class="tabs" role="tablist" aria-label={t('lane_label')} onKeyDown={moveTo}>
      {lanes.map((lane) => (
        <button
          key={lane}
          type="button"
          role="tab"
          id={tabId(lane)}
          class={`tab tab-${lane}`}
          aria-selected={lane === open}
          aria-controls={panelId(lane)}
          tabIndex={lane === open ? 0 : -1}
          data-count={counts[lane]}
          onClick={() => onOpen(lane)}
        >
          {laneName(lane)} <span class="tab-count">{counts[lane]}</span>
        </button>
      ))}
    </div>
  );
}

function laneAfter(key: string, lanes: Lane[], open: Lane): Lane | undefined {
  const at = lanes.indexOf(open);
  if (key === 'ArrowRight') return lanes[(at + 1) % lanes.length];
  if (key === 'ArrowLeft') return lanes.at(at - 1);
  if (key === 'Home') return lanes[0];
  return key === 'End' ? lanes.at(-1) : undefined;
}
