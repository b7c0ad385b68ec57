import { formatShort, timeLeft } from '../../utils/japan-time/format.ts';
import type { PracticeSite } from '../site/practice-room.ts';
import type { SellerPage } from './browser-driver.ts';

interface RoomOnScreen {
  roomId: string;
  lane: string;
  duties: { clock: string; state: string; at: string }[];
  netJpy: string | null;
}

/** Every room as its attributes on the page say. */
export const roomsOnScreen = (page: SellerPage): Promise<RoomOnScreen[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-room]')].map((room) => ({
      roomId: room.dataset.room ?? '',
      lane: room.dataset.lane ?? '',
      duties: [...room.querySelectorAll<HTMLElement>('[data-duty]')].map((duty) => ({
        clock: duty.dataset.duty ?? '',
        state: duty.dataset.state ?? '',
        at: duty.querySelector('time')?.dateTime ?? '',
      })),
      netJpy: room.querySelector<HTMLElement>('[data-credit="expected"]')?.dataset.net ?? null,
    })),
  );

const HEAD = ['room', 'lane', 'next duty', 'due', 'time left', 'pending credit', 'title'];

export function tableOf(rooms: RoomOnScreen[], site: PracticeSite, now: number): string {
  const rows = rooms
    .toSorted((a, b) => a.roomId.localeCompare(b.roomId))
    .map((room) => [...cellsOf(room, now), titleOf(room, site)]);
  const widths = HEAD.map((_, column) =>
    Math.max(...[HEAD, ...rows].map((cells) => widthOf(cells[column] ?? ''))),
  );
  const line = (cells: string[]) =>
    cells
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell)))
      .join('  ');
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return [line(HEAD), rule, ...rows.map(line)].map((text) => text.trimEnd()).join('\n');
}

function cellsOf({ roomId, lane, duties, netJpy }: RoomOnScreen, now: number): string[] {
  const [next] = duties;
  const at = next && Date.parse(next.at);
  const credit = netJpy === null ? '–' : `¥${Number(netJpy).toLocaleString('en-US')}`;
  if (!next || at === undefined || Number.isNaN(at)) return [roomId, lane, '–', '–', '–', credit];
  return [roomId, lane, next.clock, formatShort(at, 'ja'), leftWords(at, now), credit];
}

function leftWords(at: number, now: number): string {
  const { unit, days, hours, minutes, isPast } = timeLeft(at, now);
  const words = {
    minutes: `${minutes}分`,
    hours: `${hours}時間${minutes}分`,
    days: `${days}日 ${hours}時間`,
  }[unit];
  return isPast ? `${words} 経過` : `あと ${words}`;
}

const titleOf = ({ roomId }: RoomOnScreen, { rooms }: PracticeSite): string =>
  rooms.find(({ id }) => String(id) === roomId)?.title ?? '';

/** Columns in a terminal: a Japanese character takes two. */
const widthOf = (text: string): number =>
  text.length + (text.match(/[\u2e80-\uffdc]/g)?.length ?? 0);
