import type { PracticeRoom, PracticeSite } from '../site/practice-room.ts';
import { days, practiceRoom } from '../site/room-draft.ts';
import { conversation } from '../site/rows.ts';

/** The practice site with one room, in which that many messages stand on the page. */
export function longRoom(count: number): { site: PracticeSite; room: PracticeRoom } {
  const now = Date.now();
  const boughtAt = now - days(90);
  const room = practiceRoom({
    id: 18200001,
    title: '長いお付き合い',
    buyer: '練習購入者',
    boughtAt,
    messages: conversation(count, boughtAt, now - days(1), 'buyer'),
  });
  return { site: { now, rooms: [room], mode: 'open' }, room };
}
