// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { TalkroomReading } from '../../../utils/site/readings/talkroom.ts';
import { foldRoom } from '../../../utils/timeline/fold-room.ts';
import type { Room } from '../../../utils/timeline/room.ts';
import { observe } from '../../../utils/timeline/observe.ts';
import { all, readChanged } from './changed-page.ts';

const SENTENCE = 'バナー1枚追加が追加でオプション購入されました。';

const roomOf = (reading: TalkroomReading): Room => {
  const [seen] = observe(reading);
  if (!seen) throw new Error('nothing was observed');
  return foldRoom(seen.roomId, seen.events, seen.coverage);
};

/** The newest row of a room in which the seller has answered everything before. */
const lastSays = (change: (body: HTMLElement) => void): TalkroomReading =>
  readChanged('subscription', () => {
    const [first, own] = all('.d-talkroomMessage');
    const row = first?.cloneNode(true) as HTMLElement;
    row.id = 'js-talkroomMessage-215100003';
    own?.after(row);
    const body = row.querySelector<HTMLElement>('.d-normalMessage');
    const stamp = row.querySelector('.d-messageInfo_postTime');
    if (!body || !stamp) throw new Error('no body');
    stamp.textContent = '11月1日 10:00';
    body.textContent = SENTENCE;
    change(body);
  });

test('the option sentence in a row that the buyer could have typed still waits for the seller', () => {
  const reading = lastSays(() => undefined);
  expect(reading.messages.at(-1)).toMatchObject({ side: 'buyer', mark: 'option-said' });
  const { turn, buyerWaits } = roomOf(reading);
  expect(turn).toBe('seller');
  expect(buyerWaits?.newest.eventId).toBe('18000001/m215100003');
});

test('the option sentence in a row that the site signs asks for no answer', () => {
  const reading = lastSays((body) => {
    body.className = 'd-defaultMessage';
  });
  expect(reading.messages.at(-1)).toMatchObject({ side: 'buyer', mark: 'option-bought' });
  expect(roomOf(reading).turn).toBe('buyer');
});
