import { useRef, useState } from 'preact/hooks';
import { t } from '../../utils/i18n.ts';
import { sumWords } from '../money/money-words.ts';
import { barWords, columnName, shortStateName } from './forecast-words.ts';
import type { Column } from './forecast-columns.ts';
import { statesIn } from './forecast-columns.ts';

interface Props {
  columns: readonly Column[];
  chosenId: string | null;
  onChoose: (id: string | null) => void;
}

/** One bar for each pay-day; the arrow keys go from one to the next, a press opens its sales. */
export function Bars({ columns, chosenId, onChoose }: Props) {
  const [reached, setReached] = useState(0);
  const bars = useRef<HTMLDivElement>(null);
  const most = Math.max(1, ...columns.map(({ latest }) => latest.netJpy));
  const move = (event: KeyboardEvent): void => {
    const next = placeAfter(event.key, reached, columns.length - 1);
    if (next === undefined) return;
    event.preventDefault();
    setReached(next);
    bars.current?.querySelectorAll<HTMLElement>('[data-bar]')[next]?.focus();
  };
  return (
    <>
      <div
        class="pay-bars"
        role="group"
        aria-label={t('forecast_bars')}
        ref={bars}
        onKeyDown={move}
      >
        {columns.map((column, index) => (
          <button
            key={column.id}
            type="button"
            class="pay-bar"
            data-bar={column.id}
            data-amount={column.latest.netJpy}
            tabIndex={index === reached ? 0 : -1}
            aria-pressed={column.id === chosenId}
            aria-label={barWords(column)}
            onFocus={() => setReached(index)}
            onClick={() => onChoose(column.id === chosenId ? null : column.id)}
          >
            <span class="pay-bar-amount">{sumWords(column.latest)}</span>
            <Stacked column={column} most={most} />
            <span class="pay-bar-day">{columnName(column)}</span>
          </button>
        ))}
      </div>
      <Legend columns={columns} />
    </>
  );
}

const PERCENT = 100;

/** The next state stands on top of the one before. */
const Stacked = ({ column: { latest }, most }: { column: Column; most: number }) => (
  <span class="pay-bar-stack">
    {statesIn(latest).map((state) => {
      const share = Math.max(0, latest.byState.get(state)?.netJpy ?? 0) / most;
      return (
        <span
          key={state}
          class={`money-mark money-${state}`}
          style={{ height: `${share * PERCENT}%` }}
        />
      );
    })}
  </span>
);

/** What the patterns mean. */
function Legend({ columns }: { columns: readonly Column[] }) {
  const states = new Set(columns.flatMap(({ latest }) => statesIn(latest)));
  return (
    <ul class="legend">
      {[...states].map((state) => (
        <li key={state}>
          <span class={`money-mark money-${state}`} aria-hidden />
          {shortStateName(state)}
        </li>
      ))}
    </ul>
  );
}

function placeAfter(key: string, at: number, last: number): number | undefined {
  if (key === 'ArrowRight') return Math.min(at + 1, last);
  if (key === 'ArrowLeft') return Math.max(at - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? last : undefined;
}
