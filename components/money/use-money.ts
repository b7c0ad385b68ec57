import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Money } from '../../utils/credit/money.ts';
import type { OwnBook } from '../../utils/credit/rules/own-book.ts';
import { logBug } from '../../utils/log.ts';
import type { RoomRow } from '../../utils/store/room-row.ts';
import type * as views from './money-views.ts';

type Views = typeof views;

export type ReadBook = () => Promise<OwnBook>;

export interface MoneyShown extends Pick<Views, 'PendingMoney' | 'SaleMoney'> {
  /** By the number of the room. */
  monies: ReadonlyMap<string, Money>;
}

/**
 * The reckoning of money comes after the list is on screen, and only where some is on its way. Her
 * rules and fees are read anew with the rooms: a change of them is what changed those.
 *
 * @returns null until then
 */
export function useMoney(
  rows: readonly RoomRow[],
  now: number,
  readBook: ReadBook,
): MoneyShown | null {
  const [loaded, setLoaded] = useState<(Views & { book: OwnBook }) | null>(null);
  const isWanted = rows.some(({ room }) => AWAITS.has(room.stage));
  useEffect(() => {
    if (!isWanted) return undefined;
    let isCurrent = true;
    Promise.all([import('./money-views.ts'), readBook()]).then(
      ([{ moniesOf, PendingMoney, SaleMoney }, book]) => {
        if (isCurrent) setLoaded({ moniesOf, PendingMoney, SaleMoney, book });
      },
      (cause: unknown) => logBug('money', cause),
    );
    return () => {
      isCurrent = false;
    };
  }, [rows, isWanted, readBook]);
  return useMemo(() => {
    if (!loaded || !isWanted) return null;
    const { moniesOf, PendingMoney, SaleMoney, book } = loaded;
    return { PendingMoney, SaleMoney, monies: moniesOf(rows, book, now) };
  }, [rows, now, loaded, isWanted]);
}

const AWAITS: ReadonlySet<string> = new Set(['delivered', 'accepted']);
