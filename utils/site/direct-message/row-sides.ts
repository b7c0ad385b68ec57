import type { Side } from '../readings/talkroom.ts';
import type { People } from './people.ts';
import type { ThreadRow } from './row.ts';

/** As it was recorded to sign its one-way messages (2026-08). */
export const STAFF = 'ココナラ 運営スタッフ';

type Claim = 'seller' | 'buyer';
type Way = (row: ThreadRow) => Claim | undefined;

/**
 * Who wrote each row. Whoever it is not, is the other one: so a single way that takes the wrong
 * person for the seller would turn every row round. It takes two ways that agree. People may call
 * themselves anything; their numbers are the site's.
 */
export function sidesOf(rows: readonly ThreadRow[], people: People): Side[] {
  const ways = [byOwnNumber(people), byPartner(rows, people), byMark];
  return rows.map((row) => {
    if (!row.isReadable) return 'unknown';
    // Nobody to whom the row could link, and no way to call oneself so without an account.
    if (row.parts.people.length === 0 && row.author === STAFF) return 'site';
    const [first, second, third] = ways.flatMap((way) => way(row) ?? []);
    if (first === undefined || first !== second) return 'unknown';
    return third === undefined || third === first ? first : 'unknown';
  });
}

const byOwnNumber =
  ({ ownId }: People): Way =>
  ({ authorId }) => {
    if ('missing' in ownId || authorId === null) return undefined;
    return authorId === ownId.value ? 'seller' : 'buyer';
  };

function byPartner(rows: readonly ThreadRow[], people: People): Way {
  const { partnerId, partnerName } = people;
  if (partnerId !== undefined) {
    return ({ authorId }) =>
      authorId === null ? undefined : authorId === partnerId ? 'buyer' : 'seller';
  }
  if (partnerName === undefined || isSharedName(rows, partnerName)) return () => undefined;
  return ({ author }) =>
    author === null ? undefined : author === partnerName ? 'buyer' : 'seller';
}

/** Two who call themselves alike are not told apart by it. */
const isSharedName = (rows: readonly ThreadRow[], name: string): boolean =>
  new Set(rows.filter(({ author }) => author === name).map(({ authorId }) => authorId)).size > 1;

/** Only smartphones mark the seller's rows; a PC's row without the mark says nothing. */
const byMark: Way = ({ isMarkedOwn }) =>
  isMarkedOwn === undefined ? undefined : isMarkedOwn ? 'seller' : 'buyer';
