import type { PageReading } from '../../utils/site/reading.ts';
import type { DirectMessageReading } from '../../utils/site/readings/pre-sale.ts';
import { fieldOf } from '../../utils/timeline/missing-fields.ts';
import { missingFieldsOf } from '../../utils/timeline/observation.ts';
import { factOf, factsOfMessages, plain, wrong } from './facts.ts';
import type { Fact } from './facts.ts';

/** The facts of every page but talkrooms and order lists: its fields, its lines, its messages. */
export function factsOfPage(truth: PageReading, read: PageReading | undefined): Fact[] {
  return [
    ...factsOfFields(truth, read),
    ...factsOfLines(truth, read),
    ...(truth.kind === 'direct-message' ? factsOfThread(truth, read) : []),
  ];
}

function factsOfFields(truth: object, read: object | undefined): Fact[] {
  const others = new Map<string, unknown>(read ? Object.entries(read) : []);
  return Object.entries(truth)
    .filter(([, field]) => isField(field) && 'value' in field)
    .map(([key, field]) => {
      const other = others.get(key);
      const isLoud = isField(other) && 'missing' in other;
      return factOf(key, plainOf(field), plainOf(other), isLoud);
    });
}

/** A line that is not there any more is said of nothing; one that was never there would be wrong. */
function factsOfLines(truth: PageReading, read: PageReading | undefined): Fact[] {
  const lines = linesOf(truth);
  const others = new Map(read ? linesOf(read) : []);
  const isCounted = read !== undefined && 'found' in read && 'value' in read.found;
  const facts = lines.flatMap(([name, line]) => {
    const other = others.get(name);
    others.delete(name);
    // Money that is not read shall be missed; what a list does not name is not said to be seen.
    const isLoud = truth.kind !== 'revenue' || !isCounted;
    return other ? factsOfFields(line, other) : [factOf(name, 'there', undefined, isLoud)];
  });
  return [...facts, ...[...others.keys()].map((name) => wrong(name))];
}

/** What a page lists, each by what it is told apart by. */
function linesOf(reading: PageReading): [string, object][] {
  switch (reading.kind) {
    case 'inbox':
      return reading.talks.map((talk) => [talk.roomId, talk]);
    case 'direct-message':
      return reading.offers.map((offer) => [JSON.stringify(offer), offer]);
    case 'revenue':
      return reading.rows.map((row, index) => [
        JSON.stringify([
          row,
          reading.rows.slice(0, index).filter((one) => isSame(one, row)).length,
        ]),
        row,
      ]);
    default:
      return [];
  }
}

function factsOfThread(truth: DirectMessageReading, read: PageReading | undefined): Fact[] {
  const missing = read ? missingFieldsOf(read).map(fieldOf) : [];
  const other = read?.kind === 'direct-message' ? read.messages : [];
  return factsOfMessages(truth.messages, other, (field) => missing.includes(field));
}

const isSame = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b);

const isField = (field: unknown): field is object =>
  typeof field === 'object' && field !== null && ('missing' in field || 'agreed' in field);

const plainOf = (field: unknown): string | undefined =>
  isField(field) && 'value' in field
    ? plain({ value: field.value, how: 'class', agreed: 1 })
    : undefined;
