import { ANSWER_DAYS } from '../../components/templates/outcome-words.ts';
import type { TemplatesKnown } from '../../components/templates/templates-props.ts';
import type { Accounts } from '../../utils/accounts/accounts.ts';
import { currentTime } from '../../utils/japan-time/now.ts';
import { watchLibrary } from '../../utils/store/library.ts';
import { watchAllRows } from '../../utils/store/questions.ts';
import type { RoomRow } from '../../utils/store/room-row.ts';
import { outcomesOf } from '../../utils/templates/library/outcomes.ts';

export { readVersions } from '../../utils/store/library.ts';

/** Her texts; the rooms of the book in use to try them on; what came of them in all her rooms. */
export function watchTemplates(
  { books, current }: Accounts,
  onKnown: (known: TemplatesKnown) => void,
  signal: AbortSignal,
): void {
  let known: TemplatesKnown = { state: { kind: 'loading' }, rows: null, outcomes: null };
  const tell = (part: Partial<TemplatesKnown>): void => {
    known = { ...known, ...part };
    onKnown(known);
  };
  watchLibrary(
    (library) => tell({ state: { kind: 'ready', library } }),
    ({ code }) => tell({ state: { kind: 'trouble', code } }),
    signal,
  );
  const read = new Map<string, RoomRow[]>();
  // The state of reading on the same page says aloud when a book cannot be opened.
  const passOver = (): void => undefined;
  for (const { id } of books) {
    const keep = (rows: RoomRow[]): void => {
      read.set(id, rows);
      if (id === current) tell({ rows: rows.filter(({ shelf }) => shelf === 'open') });
      if (read.size < books.length) return;
      const rooms = [...read.values()].flat().map(({ room }) => room);
      tell({ outcomes: outcomesOf(rooms, ANSWER_DAYS, currentTime()) });
    };
    watchAllRows(keep, passOver, { bookId: id, signal });
  }
}
