import type { Draft, DraftAnswer, DraftSeen } from '../../utils/drafts/draft.ts';
import { isRoomId, parseDraftSeen } from '../../utils/drafts/draft-schema.ts';
import { Trouble } from '../../utils/errors.ts';
import { currentTime } from '../../utils/japan-time/now.ts';
import type { DraftCircumstances } from '../../utils/lint/finding.ts';
import { lintDraft } from '../../utils/lint/lint-draft.ts';
import { readPreferences, writePreferences } from '../../utils/preferences/preferences-storage.ts';
import { readSettings } from '../../utils/settings.ts';
import type { BantoDatabase } from '../../utils/store/database.ts';
import { findDraft, forgetDraft, keepDraft } from '../../utils/store/drafts.ts';
import { openBookOfRoom } from './which-book.ts';

/** What stands in a box by now: kept if she wants it, and answered with what may be wrong with it. */
export async function draftChanged(message: unknown): Promise<DraftAnswer> {
  const { keepsDrafts, showsChip } = await readWishes();
  const seen = parseDraftSeen(message);
  if (!seen) throw new Trouble('bad-message', 'a draft of the wrong shape');
  const { roomId, text } = seen;
  const now = currentTime();
  const database = await openBookOfRoom(roomId);
  // Words that she does not want kept, those of earlier included.
  if (!keepsDrafts) await database.drafts.clear();
  else if (text.trim() === '') await forgetDraft(database, roomId);
  else await keepDraft(database, { roomId, text, at: now });
  if (!showsChip || text.trim() === '') return { findings: [] };
  return { findings: lintDraft(text, await readCircumstances(database, seen, now)) };
}

export async function readKeptDraft(roomId: unknown): Promise<Draft | null> {
  const { keepsDrafts } = await readWishes();
  if (!isRoomId(roomId)) throw new Trouble('bad-message', 'no such room');
  if (!keepsDrafts) return null;
  return (await findDraft(await openBookOfRoom(roomId), roomId, currentTime())) ?? null;
}

/** She has pressed 表示しない in the chip; the options bring it back. */
export async function hideChip(): Promise<null> {
  await readWishes();
  const preferences = await readPreferences();
  await writePreferences({
    ...preferences,
    writing: { ...preferences.writing, showsChip: false },
  });
  return null;
}

/** @throws Trouble before consent */
async function readWishes(): Promise<{ keepsDrafts: boolean; showsChip: boolean }> {
  const { consentedAt, keep } = await readSettings();
  if (consentedAt === null) throw new Trouble('not-consented', 'nothing is read before consent');
  const { keepsDrafts, showsChip } = (await readPreferences()).writing;
  return { keepsDrafts: keepsDrafts && keep !== 'times', showsChip };
}

/** The other buyers are those of whom she may think: of open rooms in the same book. */
async function readCircumstances(
  database: BantoDatabase,
  { roomId, hasFile, isFormal, limit }: DraftSeen,
  now: number,
): Promise<DraftCircumstances> {
  const rows = await database.rooms.where('shelf').equals('open').toArray();
  const others = rows.filter((row) => row.roomId !== roomId).flatMap((row) => row.room.buyer ?? []);
  const here = (await database.rooms.get(roomId))?.room;
  return {
    ...{ now, hasFile, isFormal, limit },
    buyer: here?.buyer ?? null,
    otherBuyers: [...new Set(others)],
    title: here?.title ?? null,
  };
}
