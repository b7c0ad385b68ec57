import { millisecondsInDay, millisecondsInMinute } from 'date-fns/constants';
import type { Draft } from '../drafts/draft.ts';
import { preSaleKindOf } from '../site/room-ids.ts';
import type { MessageEvent, TimelineEvent } from '../timeline/event.ts';
import type { Observation } from '../timeline/observation.ts';
import type { BantoDatabase } from './database.ts';

/** Nobody finishes a letter after that. */
const KEPT_MS = 30 * millisecondsInDay;
/** The site's clock and this one. */
const TOLERANCE_MS = 5 * millisecondsInMinute;

export async function keepDraft(database: BantoDatabase, draft: Draft): Promise<void> {
  await database.transaction('rw', database.drafts, database.rooms, async () => {
    await forgetOldDrafts(database, draft.at);
    await database.drafts.put(draft);
  });
}

export const forgetDraft = (database: BantoDatabase, roomId: string): Promise<void> =>
  database.drafts.delete(roomId);

/** @returns undefined where nothing stood in the box when it was left, or too long ago */
export async function findDraft(
  database: BantoDatabase,
  roomId: string,
  now: number,
): Promise<Draft | undefined> {
  const draft = await database.drafts.get(roomId);
  return draft && now - draft.at <= KEPT_MS ? draft : undefined;
}

/** Those that are too old, and those of sales that are over: nobody can write there any more. */
async function forgetOldDrafts(database: BantoDatabase, now: number): Promise<void> {
  const drafts = await database.drafts.toArray();
  const rows = await database.rooms.bulkGet(drafts.map(({ roomId }) => roomId));
  const isOver = (roomId: string, index: number): boolean =>
    // People go on writing to each other before a sale and after it.
    preSaleKindOf(roomId) === null && ENDED.has(rows[index]?.room.stage);
  const gone = drafts.filter(
    ({ roomId, at }, index) => now - at > KEPT_MS || isOver(roomId, index),
  );
  await database.drafts.bulkDelete(gone.map(({ roomId }) => roomId));
}

const ENDED = new Set<string | undefined>(['closed', 'cancelled']);

/** A draft that now stands in the conversation as her own message was sent, from wherever. */
export async function forgetSentDrafts(
  database: BantoDatabase,
  observations: readonly Observation[],
): Promise<void> {
  if ((await database.drafts.count()) === 0) return;
  for (const { roomId, events } of observations) {
    const draft = await database.drafts.get(roomId);
    if (draft && events.some((event) => isSent(event, draft))) {
      await database.drafts.delete(roomId);
    }
  }
}

const isSent = (event: TimelineEvent, draft: Draft): boolean =>
  event.by === 'seller' &&
  isMessage(event) &&
  event.at.until >= draft.at - TOLERANCE_MS &&
  squeezed(event.text ?? '') === squeezed(draft.text);

const isMessage = (event: TimelineEvent): event is MessageEvent => event.kind === 'message';

/** The site may set lines and spaces otherwise. */
const squeezed = (text: string): string => text.replace(/\s+/g, '');
