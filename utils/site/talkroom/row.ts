import { parseMessageStamp } from '../../japan-time/stamps.ts';
import type { YearlessStamp } from '../../japan-time/stamps.ts';
import type { Attachment, RowMark, Side } from '../readings/talkroom.ts';
import { findPart, SELECTORS } from '../selectors.ts';
import { readInnerParts } from './bare-parts.ts';
import { readRowParts } from './row-parts.ts';
import type { RowParts } from './row-parts.ts';
import { isFormalDelivery } from './label-words.ts';
import { markOf, sideOf } from './row-side.ts';

/** A row as far as it can be read without its neighbours; years and ordinals come from those. */
export interface ParsedRow {
  siteId: number | null;
  side: Side;
  author: string | null;
  label: string | null;
  mark: RowMark | null;
  stamp: string | null;
  /** Without a time where only the heading of its day could be read. */
  writtenOn: YearlessStamp | { month: number; day: number } | null;
  readOn: YearlessStamp | null;
  text: string;
  isTruncated: boolean;
  attachments: Attachment[];
  /** Its words were found. */
  hasBody: boolean;
  /** By which rows without an id are told to be alike; null where the id tells them apart. */
  likeness: string | null;
}

export function parseRow(row: Element): ParsedRow {
  const byClass = readRowParts(row);
  const parts = (byClass.isOdd && readInnerParts(row, byClass)) || byClass;
  return toParsedRow(row, parts, sideOf(parts));
}

export function toParsedRow(row: Element, parts: RowParts, side: Side): ParsedRow {
  const stamp = parts.stamps[0] ?? null;
  const { siteId, author, text, isTruncated, attachments } = parts;
  return {
    siteId,
    side,
    author,
    label: labelOf(parts.labels),
    mark: markOf(parts, side),
    stamp,
    writtenOn: writtenOn(row, parts.stamps),
    readOn: parts.readStamp === null ? null : (parseMessageStamp(parts.readStamp) ?? null),
    text,
    isTruncated,
    attachments,
    hasBody: parts.hasBody,
    likeness: siteId === null ? `${side}\n${stamp ?? ''}\n${text}` : null,
  };
}

const labelOf = (labels: readonly string[]): string | null =>
  labels.find((label) => isFormalDelivery([label])) ?? labels[0] ?? null;

function writtenOn(row: Element, stamps: readonly string[]): ParsedRow['writtenOn'] {
  const [first, ...others] = stamps;
  if (first === undefined) return dayOfGroup(row);
  return others.every((other) => other === first) ? (parseMessageStamp(first) ?? null) : null;
}

/** The heading `5月29日` over the rows of one day. */
function dayOfGroup(row: Element): { month: number; day: number } | null {
  const group = row.closest(SELECTORS.group[0]);
  const heading = group && findPart(group, 'groupDate')?.textContent;
  const stamp = heading ? parseMessageStamp(`${heading} 0:00`) : undefined;
  return stamp ? { month: stamp.month, day: stamp.day } : null;
}
