import type { MessageReading } from '../../../utils/site/readings/talkroom.ts';
import { message } from '../../support/readings.ts';
import type { Diary, Entry } from './diary.ts';
import { HOUR, MINUTE, SECOND, writesAsSeller } from './history.ts';
import type { History } from './history.ts';
import type { Look } from './page.ts';

export const toMinute = (at: number): number => at - (at % MINUTE);

/** All rows of the room, oldest first. */
export function rowsOf(history: History, past: Diary): MessageReading[] {
  const first = message({
    siteId: null,
    side: 'auto',
    label: '自動送信',
    sentAt: toMinute(history.openedAt),
    text: 'ご購入ありがとうございます。',
  });
  const written = past.flatMap((entry) => rowOf(entry, history) ?? []);
  return history.hasAutomaticRow ? [first, ...written] : written;
}

/** The site's numbers rise with time; its own rows have none. */
export const numberAt = (at: number): number => at / SECOND - 1_500_000_000;

function rowOf(entry: Entry, history: History): MessageReading | undefined {
  const { at, what } = entry;
  const row = { siteId: numberAt(at), sentAt: toMinute(at), text: textOf(entry) };
  if (what === 'buyer-writes') return message({ ...row, side: 'buyer' });
  if (what === 'buys-option') {
    return history.isOptionSigned
      ? message({ ...row, siteId: null, side: 'site', mark: 'option-bought' })
      : message({ ...row, side: 'buyer', mark: 'option-said' });
  }
  const mark = MARK_OF_SITE[what];
  if (mark) return message({ ...row, siteId: null, side: 'site', mark });
  if (!writesAsSeller(what)) return undefined;
  const delivery = { label: '正式な納品', mark: 'formal-delivery' } as const;
  return message({ ...row, side: 'seller', ...(what === 'delivers' ? delivery : {}) });
}

/** Whose request it is, the recorded words do not say. How it was answered left no recorded row. */
const MARK_OF_SITE: Partial<Record<Entry['what'], MessageReading['mark']>> = {
  'buyer-asks-to-cancel': 'cancel-request',
  'seller-asks-to-cancel': 'cancel-request',
  'sets-due-date': 'due-date',
};

/** Only rows that stand in the room can be the newest message of a list. */
export const leavesRow = ({ what }: Entry): boolean =>
  what === 'buyer-writes' ||
  what === 'buys-option' ||
  writesAsSeller(what) ||
  MARK_OF_SITE[what] !== undefined;

/** How a notice says until when: by these words it is known again. */
export function wordsOf(named: number): string {
  const clock = new Date(named + 9 * HOUR).toISOString();
  const [month, day] = [clock.slice(5, 7), clock.slice(8, 10)].map(Number);
  return `${month}月${day}日 ${clock.slice(11, 16)}`;
}

const textOf = ({ at, what, named }: Entry): string =>
  what === 'seller-gives-notice' && named !== undefined
    ? `${at}のことば ${wordsOf(named)}までにお返事がなければ`
    : `${at}のことば`;

export function shownOf(rows: readonly MessageReading[], look: Look): MessageReading[] {
  const startsAt = ({ at }: MessageReading): number => at?.from ?? 0;
  const shown = rows.filter(
    (row) => startsAt(row) >= toMinute(look.shownFrom) && startsAt(row) <= look.shownUntil,
  );
  const nearest = rows.findLast((row) => startsAt(row) <= look.shownUntil) ?? rows[0];
  return shown.length > 0 ? shown : nearest ? [nearest] : [];
}

/** Where sides or stamps cannot be read, some rows have lost their own: always the same rows. */
export const spoil = (rows: readonly MessageReading[], look: Look): MessageReading[] =>
  rows.map((row) =>
    (row.siteId ?? 0) % SPOILT_ONE_IN === look.spoiltRest ? withoutWhatIsLost(row, look) : row,
  );

export const SPOILT_ONE_IN = 3;

const withoutWhatIsLost = (row: MessageReading, { unreadable }: Look): MessageReading => ({
  ...row,
  ...(unreadable.includes('sides') ? { side: 'unknown', mark: null } : {}),
  ...(unreadable.includes('stamps') ? { stamp: null, at: null } : {}),
});
