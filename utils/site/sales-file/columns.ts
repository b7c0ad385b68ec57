import type { SalesFileError } from './sales-file-error.ts';

/**
 * The header names of the three files that were recorded (2019, undated, 2025-12), in any order. The
 * third has no room number: its rows cannot be tied to rooms, so it is refused.
 */
const NAMES = {
  creditedOn: ['売上確定日'],
  roomId: ['トークルームNo'],
  netJpy: ['売上金額'],
  part: ['内訳'],
  title: ['サービス名/見積り・仕事の相談名', 'サービス名'],
  buyer: ['購入者名'],
} as const;

export type ColumnName = keyof typeof NAMES;

/** How a person finds the column in her spreadsheet. */
export const printedName = (name: ColumnName): string => NAMES[name][0];

const NEEDED: readonly ColumnName[] = ['creditedOn', 'roomId', 'netJpy'];

/** Where each column stands; undefined: this file has none. */
export type Columns = Readonly<Record<ColumnName, number | undefined>>;

/** A column that is there twice is as bad as none: nobody knows which of them to believe. */
export function findColumns(header: readonly string[]): Columns | SalesFileError {
  const names = header.map(plain);
  const placesOf = (name: ColumnName): number[] => {
    const wanted = NAMES[name].map(plain);
    return names.flatMap((printed, index) => (wanted.includes(printed) ? [index] : []));
  };
  const lost = NEEDED.find((name) => placesOf(name).length !== 1);
  if (lost) return { why: 'no-header', column: printedName(lost) };
  const only = (name: ColumnName): number | undefined => placesOf(name)[0];
  return {
    ...{ creditedOn: only('creditedOn'), roomId: only('roomId'), netJpy: only('netJpy') },
    ...{ part: only('part'), title: only('title'), buyer: only('buyer') },
  };
}

/** Full width and half width, with spaces or without: one name. */
const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');
