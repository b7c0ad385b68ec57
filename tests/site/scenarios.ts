import { freshRooms, talkingRooms } from './early-rooms.ts';
import { deliveredRooms, oddRooms } from './late-rooms.ts';
import type { PracticeRoom, PracticeSite } from './practice-room.ts';
import { days, hours, practiceRoom } from './room-draft.ts';
import { conversation } from './rows.ts';

export const practiceSite = (now: number): PracticeSite => ({
  now,
  rooms: practiceRooms(now),
  mode: 'open',
});

const practiceRooms = (now: number): PracticeRoom[] =>
  [...freshRooms(now), ...talkingRooms(now), ...deliveredRooms(now), ...oddRooms(now)].map(
    practiceRoom,
  );

/** For load tests: rooms in which both sides write in turn, the newest message an hour old or more. */
export const manyRooms = (count: number, messagesEach: number, now: number): PracticeRoom[] =>
  Array.from({ length: count }, (_, index) =>
    practiceRoom({
      id: 18100001 + index,
      title: `似顔絵アイコン制作 ${index + 1}`,
      buyer: `練習購入者${index + 1}`,
      priceJpy: 1000 * (1 + (index % 20)),
      boughtAt: now - days(3 + (index % 30)) - hours(1),
      messages: conversation(
        messagesEach,
        now - days(3 + (index % 30)),
        now - hours(1 + (index % 60)),
        index % 2 === 0 ? 'buyer' : 'me',
      ),
      shown: { from: Math.max(0, messagesEach - 200), until: null },
    }),
  );
