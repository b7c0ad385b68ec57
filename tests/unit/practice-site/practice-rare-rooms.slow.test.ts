import { describe, expect, it } from 'vitest';
import { toIsoJapan } from '../../../utils/japan-time/calendar.ts';
import type { TalkroomReading } from '../../../utils/site/readings/talkroom.ts';
import { renderedDocument } from '../../site/rendered.ts';
import { ROOM } from '../../site/room-numbers.ts';
import { SITE_ORIGIN } from '../../site/serve.ts';
import { wholeSite } from '../../site/whole-site.ts';
import { readPage } from '../../support/read-page.ts';
import { toWords } from '../site/fixtures.ts';

const NOW = Date.parse('2026-11-20T21:00:00+09:00');
const site = wholeSite(NOW);

function read(room: number): TalkroomReading {
  const path = `/talkrooms/${room}`;
  const reading = readPage(renderedDocument(path, site), `${SITE_ORIGIN}${path}`, NOW);
  if (reading.kind !== 'talkroom') throw new Error(`room ${room} was read as ${reading.kind}`);
  return reading;
}

/** The minutes that the site had in mind, which its stamps do not tell whole. */
const trueMinutes = (room: number): string[] =>
  (site.rooms.find(({ id }) => id === room)?.messages ?? []).map(({ at }) => toIsoJapan(at));

const minutesRead = (room: number): (string | null)[] =>
  read(room).messages.map(({ at }) => at && toIsoJapan(at.from));

describe('rarer rooms of the practice site', () => {
  it('a group chat: everybody who is not the seller is on the buyer’s side', () => {
    expect(toWords(read(ROOM.groupChat))).toMatchObject({
      messages: [
        { side: 'seller' },
        { side: 'buyer', author: 'はなぶさ印刷 制作部', text: '写真は私からお送りします。' },
      ],
    });
  });

  it('an accepted room can still be written in, a closed one cannot', () => {
    const finished = { step: '取引完了/finished' };
    expect(toWords(read(ROOM.accepted))).toMatchObject({ ...finished, form: { canWrite: true } });
    expect(toWords(read(ROOM.closedUnpaid))).toMatchObject({ ...finished, form: null });
  });

  it('a cancelled room bears a label that nobody has recorded', () => {
    expect(toWords(read(ROOM.cancelled))).toMatchObject({ step: 'キャンセル済み/unknown' });
  });

  it('a second delivery stands there beside the first, with the buyer’s new deadline', () => {
    const { messages, printedDeadline } = read(ROOM.deliveredAgain);
    expect(messages.filter(({ mark }) => mark === 'formal-delivery')).toHaveLength(2);
    expect(toWords(printedDeadline)).toMatchObject({ isFirstContact: false });
  });
});

describe('rooms that are older than a year', () => {
  it('are dated right where all their rows stand on one page', () => {
    expect(trueMinutes(ROOM.olderThanAYear)[0]).toBe('2025-10-22T21:00:00+09:00');
    expect(minutesRead(ROOM.olderThanAYear)).toEqual(trueMinutes(ROOM.olderThanAYear));
  });

  it('are dated right over New Year', () => {
    expect(minutesRead(ROOM.overNewYear)).toEqual(trueMinutes(ROOM.overNewYear));
  });

  it('say that newer rows exist where the page stands at an older place', () => {
    expect(toWords(read(ROOM.oldAtOlderPlace))).toMatchObject({ newerExist: true, rowCount: 6 });
  });
});
