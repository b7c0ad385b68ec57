import { millisecondsInDay } from 'date-fns/constants';

/** What of an export file is compared; the rest is settings and texts. */
interface ExportFile {
  rooms: unknown[];
  events: unknown[];
  duties: unknown[];
  credits: unknown[];
}

/** The stretch of time in which the pages were looked at, epoch ms. */
interface Looks {
  from: number;
  until: number;
}

/**
 * What an export says apart from when the looks were made: two sellers who saw the same pages in
 * another order must hold the same. Each moment within `looks` becomes the word `look`; every other
 * moment, printed or reckoned, stays what it is.
 */
export function timelessExport(file: string, looks: Looks): ExportFile {
  const { rooms, events, duties, credits } = JSON.parse(file) as ExportFile;
  const timeless = (list: unknown[]): unknown[] =>
    list.map((item) => withoutLooks(item, looks)).sort(byWords);
  return {
    rooms: timeless(rooms),
    events: timeless(events),
    duties: timeless(duties),
    credits: timeless(credits),
  };
}

function withoutLooks(value: unknown, looks: Looks): unknown {
  if (typeof value === 'string') return wordsWithoutLooks(value, looks);
  if (Array.isArray(value)) return value.map((item) => withoutLooks(item, looks));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) =>
      isOfTheLook(key)
        ? []
        : [[key, key === 'newestAt' ? widthOf(item) : withoutLooks(item, looks)]],
    ),
  );
}

/**
 * Whether something is unread changes by being looked at: the site itself says another thing then.
 * How long nobody saw whose turn it was is reckoned from the looks.
 */
const isOfTheLook = (key: string): boolean => key === 'isUnread' || key === 'waiting';

/** `19時間前` is reckoned from the look. */
function widthOf(moment: unknown): unknown {
  const { from, until } = moment as { from: number; until: number };
  return until - from;
}

/** Both forms in which moments occur: written out, and as milliseconds within an id. */
const wordsWithoutLooks = (text: string, looks: Looks): string =>
  text
    .replace(
      /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+09:00/g,
      (iso) => nameOf(Date.parse(iso), looks) ?? iso,
    )
    .replace(/\d{13}/g, (digits) => nameOf(Number(digits), looks) ?? digits);

/** What closes a day after its acceptance is reckoned from the look that showed it accepted. */
function nameOf(moment: number, { from, until }: Looks): string | undefined {
  // Exports tell seconds.
  const isWithin = (at: number): boolean => at + 999 >= from && at <= until;
  if (isWithin(moment)) return 'look';
  return isWithin(moment - millisecondsInDay) ? 'a day after a look' : undefined;
}

const byWords = (a: unknown, b: unknown): number =>
  JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
