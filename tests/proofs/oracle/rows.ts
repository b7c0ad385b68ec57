import type { MessageReading } from '../../../utils/site/readings/talkroom.ts';
import { message } from '../../support/readings.ts';
import { MINUTE, SECOND, writesAsSeller } from './history.ts';
import type { History } from './history.ts';
import type { Look } from './page.ts';
import type { Diary, Entry } from './site.ts';

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
const numberAt = (at: number): number => at / SECOND - 1_500_000_000;

function rowOf({ at, what }: Entry, { isOptionSigned }: History): MessageReading | undefined {
  const row = { siteId: numberAt(at), sentAt: toMinute(at), text: `${at}のことば` };
  if (what === 'buyer-writes') return message({ ...row, side: 'buyer' });
  if (what === 'buys-option') {
    return isOptionSigned
      ? message({ ...row, siteId: null, side: 'site', mark: 'option-bought' })
      : message({ ...row, side: 'buyer', mark: 'option-said' });
  }
  if (!writesAsSeller(what)) return undefined;
  const delivery = { label: '正式な納品', mark: 'formal-delivery' } as const;
  return message({ ...row, side: 'seller', ...(what === 'delivers' ? delivery : {}) });
}

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
