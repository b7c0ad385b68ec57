import Papa from 'papaparse';
import { BRISKINE_COLUMNS, briskineText } from './briskine.ts';
import type { FileText } from './file-text.ts';
import { refused } from './import-plan.ts';
import type { RefusedFile, TemplatesSource } from './import-plan.ts';
import { OWN_COLUMNS } from './own-columns.ts';
import { ownText } from './own-row.ts';
import type { ReadTexts } from './read-json.ts';
import { TEXT_BLAZE_COLUMNS, textBlazeText } from './text-blaze.ts';

/** A cell by the name of its column; undefined where the file has no such column. */
type Row<Name extends string> = Partial<Record<Name, string>>;

interface Format<Name extends string> {
  source: TemplatesSource;
  columns: Readonly<Record<Name, string | readonly string[]>>;
  /** Without these it is another format. */
  needed: readonly Name[];
  read: (row: Row<Name>, at: number) => FileText | RefusedFile;
}

const OWN: Format<keyof typeof OWN_COLUMNS> = {
  source: 'banto-csv',
  columns: OWN_COLUMNS,
  needed: ['title', 'body'],
  read: ownText,
};

const BRISKINE: Format<keyof typeof BRISKINE_COLUMNS> = {
  source: 'briskine',
  columns: BRISKINE_COLUMNS,
  needed: ['title', 'shortcut', 'body'],
  read: briskineText,
};

const TEXT_BLAZE: Format<keyof typeof TEXT_BLAZE_COLUMNS> = {
  source: 'text-blaze',
  columns: TEXT_BLAZE_COLUMNS,
  needed: ['shortcut', 'text'],
  read: textBlazeText,
};

export function readCsv(text: string): ReadTexts {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: ',' });
  const headerAt = data.findIndex((cells) => !isBlank(cells));
  const header = (data[headerAt] ?? []).map(plain);
  const table = { header, headerAt, data, brokenAt: errors[0]?.row ?? null };
  return (
    readAs(OWN, table) ??
    readAs(BRISKINE, table) ??
    readAs(TEXT_BLAZE, table) ??
    refused('unknown-format')
  );
}

interface CsvTable {
  header: readonly string[];
  headerAt: number;
  data: readonly string[][];
  /** The first row with a quote that does not match. */
  brokenAt: number | null;
}

/** @returns undefined where it is another format */
function readAs<Name extends string>(
  { source, columns, needed, read }: Format<Name>,
  { header, headerAt, data, brokenAt }: CsvTable,
): ReadTexts | undefined {
  const places = placesIn(header, columns);
  if (!places || needed.some((name) => places[name] === undefined)) return undefined;
  if (brokenAt !== null) return refused('bad-row', brokenAt + 1);
  const texts: FileText[] = [];
  for (const [index, cells] of data.entries()) {
    if (index <= headerAt || isBlank(cells)) continue;
    // A comma too many would shift every column after it.
    const isWhole = cells.length >= header.length && isBlank(cells.slice(header.length));
    if (!isWhole) return refused('bad-row', index + 1);
    const text = read(rowOf(cells, places), index + 1);
    if ('why' in text) return text;
    texts.push(text);
  }
  return { ok: true, source, texts };
}

type Places<Name extends string> = Partial<Record<Name, number>>;

/** A column that stands there twice is as bad as none: nobody knows which of them to believe. */
function placesIn<Name extends string>(
  header: readonly string[],
  columns: Format<Name>['columns'],
): Places<Name> | undefined {
  const places: Places<Name> = {};
  // Object.keys widens the keys of a closed table.
  for (const name of Object.keys(columns) as Name[]) {
    const printed = [columns[name]].flat().map(plain);
    const found = header.flatMap((cell, index) => (printed.includes(cell) ? [index] : []));
    if (found.length > 1) return undefined;
    if (found[0] !== undefined) places[name] = found[0];
  }
  return places;
}

function rowOf<Name extends string>(cells: readonly string[], places: Places<Name>): Row<Name> {
  const row: Row<Name> = {};
  // Object.entries widens the keys of a closed table.
  for (const [name, place] of Object.entries(places) as [Name, number][]) {
    row[name] = cells[place] ?? '';
  }
  return row;
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

const plain = (name: string): string => name.normalize('NFKC').replace(/\s/g, '').toLowerCase();
