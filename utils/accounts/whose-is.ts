import type { Observation } from '../timeline/observation.ts';
import { valueOf } from '../timeline/observation.ts';
import type { Reading } from '../site/reading.ts';
import type { Accounts } from './accounts.ts';
import { isAskedForAccount } from './accounts.ts';

/** What a page says of whose it is. */
export interface PageMarks {
  page: Reading['kind'];
  /** The seller's own number, where the page shows it. */
  ownId: string | null;
  roomIds: readonly string[];
}

export const marksOf = (reading: Reading, observations: readonly Observation[]): PageMarks => ({
  page: reading.kind,
  ownId: ('ownId' in reading ? valueOf(reading.ownId) : undefined) ?? null,
  roomIds: [...new Set(observations.map(({ roomId }) => roomId))],
});

/** In which books each conversation stands. */
export type KnownIn = ReadonlyMap<string, readonly string[]>;

/** null: nobody knows, and she is to be asked. */
export type Verdict = { bookId: string } | null;

/**
 * Whose page this is. A page is of one account, hence all that it names is. Her own number decides
 * where the page shows it; else the conversations that it names, of which it is known whose they
 * are. A wrong book is worse than a question: the account that was seen last proves nothing, for
 * she may have logged in as the other since.
 */
export function whoseIs(marks: PageMarks, accounts: Accounts, knownIn: KnownIn): Verdict {
  if (marks.ownId !== null) return byOwnId(marks.ownId, accounts);
  if (accounts.books.length === 1) return inOneBook(marks, accounts, knownIn);
  // It shows nothing of anybody; only how well it could be read is kept.
  if (marks.roomIds.length === 0) return { bookId: accounts.current };
  const owners = new Set(marks.roomIds.flatMap((id) => ownerOf(id, accounts, knownIn) ?? []));
  const [owner] = owners;
  return owner !== undefined && owners.size === 1 ? { bookId: owner } : null;
}

/** The first number that is ever seen is that of the one account that there is. */
function byOwnId(ownId: string, { books }: Accounts): Verdict {
  const book = books.find(({ ownIds }) => ownIds.includes(ownId));
  const nameless = books.length === 1 && books[0]?.ownIds.length === 0 ? books[0] : undefined;
  const found = book ?? nameless;
  return found ? { bookId: found.id } : null;
}

/** While it is open whether there is a second account, nothing new is taken for the first one's. */
function inOneBook({ roomIds }: PageMarks, accounts: Accounts, knownIn: KnownIn): Verdict {
  const isNew = (id: string): boolean => ownerOf(id, accounts, knownIn) === undefined;
  if (isAskedForAccount(accounts) && roomIds.some(isNew)) return null;
  return { bookId: accounts.current };
}

/** What stands in two books belongs to neither for certain. */
function ownerOf(roomId: string, accounts: Accounts, knownIn: KnownIn): string | undefined {
  const told = accounts.told[roomId];
  if (told !== undefined || accounts.doubted.includes(roomId)) return told;
  const [owner, other] = knownIn.get(roomId) ?? [];
  return other === undefined ? owner : undefined;
}
