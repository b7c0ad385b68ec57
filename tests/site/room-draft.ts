import { millisecondsInDay, millisecondsInHour, millisecondsInMinute } from 'date-fns/constants';
import type { PracticeRoom } from './practice-room.ts';
import { numbered } from './rows.ts';

/** What a room says about itself; the rest is an open order in progress. */
export type RoomDraft = Partial<PracticeRoom> &
  Pick<PracticeRoom, 'id' | 'title' | 'buyer' | 'boughtAt'>;

export const practiceRoom = (draft: RoomDraft): PracticeRoom => ({
  buyerId: 1000000 + (draft.id % 1000),
  kind: 'order',
  priceJpy: 1000,
  dueAt: null,
  step: '進行中',
  deadline: null,
  shown: { from: 0, until: null },
  hasForm: true,
  credits: [],
  members: null,
  isCancelled: false,
  isSaved: false,
  rating: null,
  ...draft,
  messages: numbered(draft.id, draft.messages ?? []),
});

export const days = (count: number): number => count * millisecondsInDay;
export const hours = (count: number): number => count * millisecondsInHour;
export const minutes = (count: number): number => count * millisecondsInMinute;
