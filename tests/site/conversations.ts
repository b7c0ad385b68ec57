import type { PracticeLine } from './practice-thread.ts';
import type { PracticeMessage, PracticeSite } from './practice-room.ts';

/** What the inbox lists: direct messages, and talkrooms among them. */
export interface Conversation {
  path: string;
  buyer: string;
  newest: PracticeMessage | PracticeLine;
  /** Stands before the words. */
  about: string | null;
  isUnread: boolean;
}

export const roomPath = (id: number): string => `/talkrooms/${id}`;
export const threadPath = (id: number): string => `/mypage/direct_message/${id}`;

/** Newest first. */
export function conversationsOf(site: PracticeSite): Conversation[] {
  const rooms = site.rooms
    .filter((room) => room.hasForm)
    .map(({ id, buyer, messages }) => ({ path: roomPath(id), buyer, rows: messages, about: null }));
  const threads = (site.threads ?? []).map(({ id, buyer, lines, about }) => ({
    ...{ path: threadPath(id), buyer, rows: lines, about },
  }));
  return [...rooms, ...threads]
    .flatMap(({ path, buyer, rows, about }) => {
      const newest = rows.at(-1);
      const isUnread = newest?.from === 'buyer' && (site.opened?.get(path) ?? 0) < rows.length;
      return newest ? [{ path, buyer, newest, about, isUnread }] : [];
    })
    .sort((a, b) => b.newest.at - a.newest.at);
}

/** Opening a conversation marks it as read. */
export function markOpened(site: PracticeSite, path: string): void {
  const rows =
    site.rooms.find(({ id }) => roomPath(id) === path)?.messages ??
    site.threads?.find(({ id }) => threadPath(id) === path)?.lines;
  if (rows) site.opened?.set(path, rows.length);
}
