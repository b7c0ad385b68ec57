import * as v from 'valibot';
import { BUILT_IN_IDS } from '../../templates/template.ts';
import { plainCell, readTags } from './csv-cells.ts';
import type { FileText } from './file-text.ts';
import { refused } from './import-plan.ts';
import type { RefusedFile } from './import-plan.ts';
import { FAVOURITE } from './own-columns.ts';
import type { OwnColumn } from './own-columns.ts';
import { readStamp } from './stamps.ts';

const cell = v.pipe(v.string(), v.transform(plainCell));
/** What is left empty is null. */
const filled = v.pipe(
  cell,
  v.transform((text) => text.trim() || null),
);
const stamp = v.pipe(
  filled,
  v.transform((text) => (text === null ? null : readStamp(text))),
  v.nullable(v.number()),
);

const OwnRow = v.object({
  ...{ title: cell, body: cell, id: v.optional(cell, '') },
  ...{ reading: v.exactOptional(cell), folder: v.exactOptional(cell) },
  tags: v.exactOptional(v.pipe(cell, v.transform(readTags))),
  role: v.exactOptional(v.pipe(filled, v.nullable(v.picklist(BUILT_IN_IDS)))),
  isFavourite: v.optional(
    v.pipe(
      filled,
      v.nullable(v.literal(FAVOURITE)),
      v.transform((mark) => mark !== null),
    ),
  ),
  ...{ createdAt: v.optional(stamp), changedAt: v.optional(stamp) },
  retiredAt: v.exactOptional(stamp),
});

/** Of our own table, which she may have changed in a spreadsheet, or written herself. */
export function ownText(
  cells: Partial<Record<OwnColumn, string>>,
  row: number,
): FileText | RefusedFile {
  const read = v.safeParse(OwnRow, cells);
  if (!read.success) return refused('bad-value', row);
  const { id, isFavourite, createdAt, changedAt, ...told } = read.output;
  return {
    row,
    id: id || null,
    told: {
      ...told,
      // An empty cell of these says nothing; that of `retiredAt` says that the text is in use.
      ...(typeof createdAt === 'number' && { createdAt }),
      ...(typeof changedAt === 'number' && { changedAt }),
    },
    isFavourite: isFavourite ?? null,
  };
}
