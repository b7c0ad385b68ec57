import type { Credited } from '../timeline/room.ts';
import { isNetOf, netOf } from './net-of.ts';
import type { PartKind, SalePart } from './money.ts';

export interface Matched {
  /** Each part with the line that was found for it. */
  pairs: { part: SalePart; row: Credited | null }[];
  /** Lines for which no part was found. */
  rest: Credited[];
}

/** Which line of the revenue page or the file is for which part. Nothing is taken twice. */
export function matchCredits(
  parts: readonly SalePart[],
  rows: readonly Credited[],
  possible: readonly number[],
): Matched {
  const table = new Table(parts, rows, possible);
  table.takeNamed(true);
  table.takeNamed(false);
  table.takeByAmount(isCutNetOf);
  table.takeByAmount(isNetOf);
  table.takeWhatRemains();
  return {
    pairs: parts.map((part) => ({ part, row: table.rowOf.get(part) ?? null })),
    rest: table.rest,
  };
}

/** What the file calls the part; null where nothing names it or nobody knows the name. */
export function kindNamed(part: string | null): PartKind | null {
  const plain = part?.normalize('NFKC').replace(/\s/g, '') ?? '';
  if (plain === '基本料金') return 'service';
  if (plain.startsWith('オプション')) return 'option';
  return plain.startsWith('おひねり') ? 'tip' : null;
}

const isCutNetOf: typeof isNetOf = (netJpy, grossJpy, perMille) =>
  netJpy === netOf(grossJpy, perMille);

class Table {
  readonly rowOf = new Map<SalePart, Credited>();
  readonly #parts: readonly SalePart[];
  readonly #possible: readonly number[];
  rest: Credited[];

  constructor(parts: readonly SalePart[], rows: readonly Credited[], possible: readonly number[]) {
    this.#parts = parts;
    this.rest = [...rows];
    this.#possible = possible;
  }

  /** Of several parts of that name the one whose amount it is, else one of unknown amount. */
  takeNamed(isByAmount: boolean): void {
    for (const row of [...this.rest]) {
      const kind = kindNamed(row.part);
      const open = this.#open().filter((part) => part.kind === kind);
      const part = isByAmount
        ? open.find((each) => this.#fits(each, row, isNetOf))
        : (open.find(({ grossJpy }) => grossJpy === null) ?? open[0]);
      if (part) this.#pair(part, row);
    }
  }

  /** Parts of one amount are one as good as the other, if of one kind or if all of them have come. */
  takeByAmount(isNet: typeof isNetOf): void {
    for (const row of this.#unnamed()) {
      const fitting = this.#open().filter((part) => this.#fits(part, row, isNet));
      const [part] = fitting;
      const alike = this.#unnamed().filter(({ netJpy }) => netJpy === row.netJpy);
      const isOneKind = new Set(fitting.map(({ kind }) => kind)).size === 1;
      if (part && (isOneKind || alike.length >= fitting.length)) this.#pair(part, row);
    }
  }

  /** The only line for the only part; and as many equal lines as there are options and tips. */
  takeWhatRemains(): void {
    const [open, rows] = [this.#open(), this.#unnamed()];
    const isEqual = new Set(rows.map(({ netJpy }) => netJpy)).size === 1;
    const isUnknown = open.every(({ grossJpy }) => grossJpy === null);
    if (open.length !== rows.length || !isEqual) return;
    if (open.length > 1 && (!isUnknown || open.some(({ kind }) => kind === 'service'))) return;
    for (const [index, part] of open.entries()) {
      const row = rows[index];
      if (row) this.#pair(part, row);
    }
  }

  #fits = ({ grossJpy }: SalePart, { netJpy }: Credited, isNet: typeof isNetOf): boolean =>
    grossJpy !== null && this.#possible.some((perMille) => isNet(netJpy, grossJpy, perMille));

  #pair(part: SalePart, row: Credited): void {
    this.rowOf.set(part, row);
    this.rest = this.rest.filter((other) => other !== row);
  }

  #open = (): SalePart[] => this.#parts.filter((part) => !this.rowOf.has(part));
  #unnamed = (): Credited[] => this.rest.filter(({ part }) => kindNamed(part) === null);
}
