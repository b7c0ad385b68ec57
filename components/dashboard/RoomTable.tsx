import { useRef, useState } from 'preact/hooks';
import { t } from '../../utils/i18n.ts';
import type { MessageKey } from '../../utils/i18n.ts';
import type { RoomRow } from '../../utils/store/room-row.ts';
import { useDeferredCount } from '../shared/use-deferred-count.ts';
import { RoomTableRow } from './RoomTableRow.tsx';
import { BY_URGENCY, COLUMNS, sortRows, toggleSorting } from './sort-rows.ts';
import type { Column, Sorting } from './sort-rows.ts';

const NAME: Record<Column, MessageKey> = {
  room: 'column_room',
  stage: 'column_stage',
  duty: 'column_duty',
  credit: 'column_credit',
  seen: 'column_seen',
};

interface Props {
  rows: RoomRow[];
  now: number;
  chosenId: string | null;
  onChoose: (roomId: string) => void;
}

/** All rooms; arrow keys move through them, the room under the keyboard is the one at the right. */
export function RoomTable({ rows, now, chosenId, onChoose }: Props) {
  const [sorting, setSorting] = useState<Sorting>(BY_URGENCY);
  const table = useRef<HTMLTableElement>(null);
  const sorted = sortRows(rows, sorting, now);
  const drawn = sorted.slice(0, useDeferredCount(sorted.length));
  const reachable = drawn.find(({ roomId }) => roomId === chosenId) ?? drawn[0];
  const move = (event: KeyboardEvent): void => {
    const next = rowAfter(event.key, drawn, reachable);
    if (!next) return;
    event.preventDefault();
    onChoose(next.roomId);
    table.current?.querySelector<HTMLElement>(`#row-${next.roomId}`)?.focus();
  };
  return (
    <table class="rooms" role="grid" aria-label={t('dashboard_rooms')} ref={table}>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col" aria-sort={sortWord(sorting, column)}>
              <button
                type="button"
                class="sort"
                onClick={() => setSorting(toggleSorting(sorting, column))}
              >
                {t(NAME[column])}
                <span aria-hidden>{sortSign(sorting, column)}</span>
              </button>
            </th>
          ))}
        </tr>
      </thead>
      {drawn.map((row) => (
        <RoomTableRow
          key={row.roomId}
          row={row}
          now={now}
          isChosen={row.roomId === chosenId}
          isReachable={row === reachable}
          onChoose={onChoose}
          onKeyDown={move}
        />
      ))}
    </table>
  );
}

function rowAfter(key: string, rows: RoomRow[], at: RoomRow | undefined): RoomRow | undefined {
  const index = at ? rows.indexOf(at) : -1;
  if (key === 'ArrowDown') return rows[index + 1];
  if (key === 'ArrowUp') return rows[index - 1];
  if (key === 'Home') return rows[0];
  if (key === 'End') return rows.at(-1);
  return key === 'Enter' || key === ' ' ? at : undefined;
}

function sortWord(sorting: Sorting, column: Column): 'ascending' | 'descending' | 'none' {
  if (sorting.column !== column) return 'none';
  return sorting.isDescending ? 'descending' : 'ascending';
}

function sortSign(sorting: Sorting, column: Column): string {
  if (sorting.column !== column) return '';
  return sorting.isDescending ? ' ▾' : ' ▴';
}
