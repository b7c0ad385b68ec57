import type { Side } from '../readings/talkroom.ts';
import type { RowParts } from './row-parts.ts';
import { AUTOMATIC, isFormalDelivery, SYSTEM } from './label-words.ts';
import { OWN_NAME, SITE_NAME } from './row-side.ts';

type Claim = Exclude<Side, 'unknown'>;

export interface Claimant {
  parts: RowParts;
  /** Whatever the page writes on the row to dress it; what it says does not matter. */
  dress: string;
}

/**
 * Who wrote each row where no class says it. A side needs two signs that agree: the site's name with
 * the site's label; the counterpart's name in the row and in the head of the page; 自分 with a dress
 * that no other side wears, beside rows of the counterpart in theirs, or with the label that only a
 * seller has. One dress on two sides, or two on one, and neither sign is worth anything.
 */
export function sidesOf(rows: readonly Claimant[], counterpart: string | null): Side[] {
  const claims = rows.map(({ parts }) => claimOf(parts, counterpart));
  const dresses = (side: Claim): string[] => distinct(rows, (_, index) => claims[index] === side);
  const isClear = (side: Claim): boolean => {
    const [dress, ...others] = dresses(side);
    return (
      others.length === 0 &&
      rows.every((row, index) => row.dress !== dress || claims[index] === side)
    );
  };
  const isBuyerClear = isClear('buyer');
  const isSellerClear = isClear('seller');
  const hasTwin = dresses('buyer').length === 1 && isBuyerClear;
  return rows.map(({ parts }, index) => {
    const claim = claims[index] ?? 'unknown';
    if (claim === 'buyer') return isBuyerClear ? claim : 'unknown';
    if (claim !== 'seller') return claim;
    return isSellerClear && (hasTwin || isFormalDelivery(parts.labels)) ? claim : 'unknown';
  });
}

function claimOf({ author, labels }: RowParts, counterpart: string | null): Claim | undefined {
  const isAutomatic = labels.includes(AUTOMATIC);
  const isSystem = labels.includes(SYSTEM);
  if (isAutomatic && isSystem) return undefined;
  if (isAutomatic) return author === OWN_NAME ? 'auto' : undefined;
  if (isSystem) return author === SITE_NAME ? 'site' : undefined;
  if (author === null || author === SITE_NAME) return undefined;
  if (author === OWN_NAME) return counterpart === OWN_NAME ? undefined : 'seller';
  return author === counterpart ? 'buyer' : undefined;
}

const distinct = (
  rows: readonly Claimant[],
  isWanted: (row: Claimant, index: number) => boolean,
): string[] => [...new Set(rows.filter(isWanted).map(({ dress }) => dress))];
