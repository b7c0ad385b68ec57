import { squeeze, wordsOf } from '../page-text.ts';
import type { Attachment } from '../readings/talkroom.ts';
import { findPart, ROW_CLASSES, SELECTORS } from '../selectors.ts';
import { isStamp, toPlain } from './bare-rows.ts';
import { isLabelWord } from './label-words.ts';
import { bareAttachment } from './pieces.ts';

/** The pieces of a row as they stand there, before anything is concluded from them. */
export interface RowParts {
  siteId: number | null;
  isOthers: boolean;
  /** Marked by the site as its own or an automatic row, whatever its author and label say. */
  isDefault: boolean;
  /** Without a body nobody can say where the head ends, and what is said in it by whom. */
  hasBody: boolean;
  /** Something stands in the row of which no class says what it is. */
  isOdd: boolean;
  author: string | null;
  labels: string[];
  /** Stamps in the head, by class and by their form; all must say the same. */
  stamps: string[];
  readStamp: string | null;
  text: string;
  isTruncated: boolean;
  attachments: Attachment[];
}

const READ_ON = '続きを読む';

export function readRowParts(row: Element): RowParts {
  const found: Found = {
    main: null,
    author: null,
    otherTexts: [],
    labels: [],
    stamps: [],
    readStamp: null,
    hasSiteBody: false,
    files: [],
  };
  collectParts(row, found);
  const marks = marksOf(row);
  return {
    siteId: siteIdOf(row.id),
    isOthers: marks.isOthers,
    isDefault: marks.isDefault || found.hasSiteBody,
    hasBody: found.main !== null,
    isOdd: found.main === null || hasOddBlock(found.main),
    // Where the class of the name has gone: the first words of the head.
    author: found.author ?? found.otherTexts[0] ?? null,
    labels:
      found.otherTexts.length === 0
        ? found.labels
        : [...found.labels, ...found.otherTexts.filter(isLabelWord)],
    stamps: found.stamps,
    readStamp: found.readStamp,
    ...readWords(found.main),
    attachments: found.files.map(toAttachment),
  };
}

interface Found {
  main: Element | null;
  author: string | null;
  /** What else is written in the head. */
  otherTexts: string[];
  labels: string[];
  stamps: string[];
  readStamp: string | null;
  hasSiteBody: boolean;
  files: Element[];
}

/** One walk in document order, by hand: a query for each part takes three times as long. */
function collectParts(parent: Element, found: Found): void {
  for (let child = parent.firstElementChild; child; child = child.nextElementSibling) {
    const part = partOf(child);
    // The head stands before the body; nothing inside a body says who wrote it or when.
    const isKnown =
      found.main === null ? takeHeadPart(found, part, child) : takeBodyPart(found, part, child);
    if (!isKnown) collectParts(child, found);
  }
}

function takeHeadPart(found: Found, part: RowPart | undefined, element: Element): boolean {
  if (part === 'rowMain') {
    found.main = element;
    return false;
  }
  if (part === undefined && element.firstElementChild) return false;
  const text = squeeze(element.textContent);
  if (text === '') return false;
  if (part === 'userName') found.author ??= text;
  else if (part === 'label') found.labels.push(text);
  else if (part === 'postTime' || isStamp(text)) found.stamps.push(toPlain(text));
  else found.otherTexts.push(text);
  return true;
}

function takeBodyPart(found: Found, part: RowPart | undefined, element: Element): boolean {
  if (part === 'siteBody') found.hasSiteBody = true;
  if (part === 'readTime') found.readStamp = squeeze(element.textContent);
  if (part === 'file') found.files.push(element);
  return part === 'readTime' || part === 'file';
}

/** Beside the words there are files and the read mark; anything else would pass for words. */
function hasOddBlock(main: Element): boolean {
  let block = main.firstElementChild?.nextElementSibling;
  for (; block; block = block.nextElementSibling) {
    const part = partOf(block);
    if (part === undefined && !isReadOn(block)) return true;
    if (part === 'files' && !findPart(block, 'file')) return true;
  }
  return false;
}

const ROW_PARTS = [
  'userName',
  'label',
  'postTime',
  'rowMain',
  'siteBody',
  'readTime',
  'files',
  'file',
] as const;
type RowPart = (typeof ROW_PARTS)[number];

/** By whole class attributes, of which a page has few: thousands of rows ask for the same ones. */
const partsByClassName = new Map<string, RowPart | undefined>();

function partOf(element: Element): RowPart | undefined {
  const name = element.getAttribute('class');
  if (name === null) return undefined;
  const known = partsByClassName.get(name);
  if (known || partsByClassName.has(name)) return known;
  const part = ROW_PARTS.find((candidate) => element.matches(SELECTORS[candidate][0]));
  partsByClassName.set(name, part);
  return part;
}

const marksByClassName = new Map<string, Record<keyof typeof ROW_CLASSES, boolean>>();

function marksOf(row: Element): Record<keyof typeof ROW_CLASSES, boolean> {
  const name = row.getAttribute('class') ?? '';
  const known = marksByClassName.get(name);
  if (known) return known;
  const isOthers = row.classList.contains(ROW_CLASSES.isOthers);
  const marks = { isOthers, isDefault: row.classList.contains(ROW_CLASSES.isDefault) };
  marksByClassName.set(name, marks);
  return marks;
}

export function siteIdOf(id: string): number | null {
  const digits = /^js-talkroomMessage-(\d+)$/.exec(id)?.[1];
  return digits === undefined ? null : Number(digits);
}

function readWords(main: Element | null): { text: string; isTruncated: boolean } {
  let isTruncated = false;
  const isSkipped = (element: Element): boolean => {
    const part = partOf(element);
    if (part === 'readTime' || part === 'files') return true;
    if (!isReadOn(element)) return false;
    isTruncated = true;
    return true;
  };
  const text = main ? wordsOf(main, isSkipped) : '';
  return { text, isTruncated };
}

/** A control of its own; a person may well write the same words into a message. */
export const isReadOn = (element: Element): boolean =>
  /^(A|BUTTON|SPAN)$/.test(element.nodeName) && element.textContent.trim() === READ_ON;

function toAttachment(file: Element): Attachment {
  const name = squeeze(findPart(file, 'fileName')?.textContent ?? '');
  const size = squeeze(findPart(file, 'fileSize')?.textContent ?? '');
  return name === '' || size === '' || name.includes('…') ? bareAttachment(file) : { name, size };
}
