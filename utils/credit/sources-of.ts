import type { MoneyPage, MoneySource } from './money.ts';

/** Where each of these events came from, each once. */
export const sourcesOf = (eventIds: readonly string[]): MoneySource[] =>
  [...new Set(eventIds)].map((eventId) => ({ eventId, page: pageOf(eventId) }));

/** An event's id says what it is of; whatever names no other page stood in the room. */
const PAGES: readonly [RegExp, MoneyPage][] = [
  [/^[^/]*\/by-hand\//, 'hand'],
  [/^[^/]*\/credited\/file\//, 'file'],
  [/^[^/]*\/credited\//, 'revenue'],
  [/^[^/]*\/(step|opened)\/order-list\//, 'order-list'],
];

const pageOf = (eventId: string): MoneyPage =>
  PAGES.find(([pattern]) => pattern.test(eventId))?.[1] ?? 'talkroom';
