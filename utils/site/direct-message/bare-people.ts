import { missing } from '../field.ts';
import { squeeze } from '../page-text.ts';
import { MYPAGE } from '../selectors-mypage.ts';
import { namesByData, onlyOne } from './people.ts';
import type { People } from './people.ts';
import { PERSON } from './row-parts.ts';
import { personIdOf } from './row.ts';
import type { ThreadRow } from './row.ts';

/**
 * The two where no class tells who is who. The page names the partner twice, as an attribute and in
 * the link right above the rows; the seller is the only other one in the rows, and the page links to
 * her elsewhere. Two of one name, or a row that is signed otherwise, and nobody is told apart.
 *
 * @param silent all rows that stand on the page: links in them are a person's words
 */
export function findBarePeople(
  document: Document,
  rows: readonly ThreadRow[],
  silent: readonly Element[],
): People | undefined {
  const partnerName = onlyOne(namesByData(document, MYPAGE.partnerBare));
  const links = [...document.querySelectorAll(PERSON)].filter(
    (link) => !silent.some((row) => row.contains(link)),
  );
  if (partnerName === undefined) return undefined;
  const named = links
    .filter((link) => squeeze(link.textContent) === partnerName)
    .map((link) => personIdOf(link) ?? '');
  const authors = new Set(authorsOf(rows));
  if (authors.size !== 2) return undefined;
  if ([...authors].every((id) => named.includes(id))) return namesakes(partnerName);
  const partnerId = onlyOne(named);
  const ownId = onlyOne([...authors].filter((id) => id !== partnerId));
  if (partnerId === undefined || ownId === undefined) return undefined;
  const isAgreed =
    idAbove(links, rows) === partnerId &&
    links.some((link) => personIdOf(link) === ownId) &&
    areSigned(rows, partnerId, partnerName);
  return isAgreed
    ? { ownId: { value: ownId, how, agreed: 2 }, partnerId, partnerName, how }
    : undefined;
}
const how = 'structure';

/** Whichever of the two the partner is, that is the name. */
const namesakes = (partnerName: string): People => ({
  ...{ ownId: missing('own-id'), partnerId: undefined },
  ...{ partnerName, how },
});

const authorsOf = (rows: readonly ThreadRow[]): string[] =>
  rows.flatMap(({ authorId }) => authorId ?? []);

function idAbove(links: readonly Element[], rows: readonly ThreadRow[]): string | undefined {
  const first = rows[0]?.row;
  const above = links.findLast((link) => first && link.compareDocumentPosition(first) & FOLLOWING);
  return above && personIdOf(above);
}
const FOLLOWING = 4;

/** The partner's rows with the partner's name, and no other. */
const areSigned = (rows: readonly ThreadRow[], id: string, name: string): boolean =>
  authorsOf(rows).includes(id) &&
  rows.every(
    ({ authorId, author }) => authorId === null || (authorId === id) === (author === name),
  );
