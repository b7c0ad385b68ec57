import { missing, settle } from '../field.ts';
import type { Answer, Field, How } from '../field.ts';
import { squeeze } from '../page-text.ts';
import { anyWay, MYPAGE } from '../selectors-mypage.ts';
import { personIdOf } from './row.ts';
import type { ThreadRow } from './row.ts';

/** The two of whom the page says that they talk to each other. */
export interface People {
  ownId: Field<string>;
  partnerId: string | undefined;
  partnerName: string | undefined;
  /** In which way they were told. */
  how: How;
}

/** @param uid the seller's number in the address, as smartphones have it */
export function readPeople(document: Document, uid: string | null): People {
  const ownId = settle('own-id', [
    ...profileIds(document),
    uid === null ? undefined : { value: uid, how: 'text' },
  ]);
  const partners = readPartners(document, 'value' in ownId ? ownId.value : undefined);
  return {
    ownId,
    partnerId: onlyOne(partners.flatMap(({ id }) => id ?? [])),
    partnerName: onlyOne([
      ...partners.map(({ name }) => name),
      ...namesByData(document, MYPAGE.partnerByData),
    ]),
    how: 'class',
  };
}

const profileIds = (document: Document): Answer<string>[] =>
  [...document.querySelectorAll(anyWay(MYPAGE.ownProfile))].flatMap((link) => {
    const value = personIdOf(link);
    return value === undefined ? [] : [{ value, how: 'class' as const }];
  });

/** All who take part but the seller herself, should she be named among them. */
const readPartners = (
  document: Document,
  ownId: string | undefined,
): { id: string | undefined; name: string }[] =>
  [...document.querySelectorAll(anyWay(MYPAGE.partner))]
    .map((link) => ({ id: personIdOf(link), name: squeeze(link.textContent) }))
    .filter(({ id }) => id === undefined || id !== ownId);

export const namesByData = (document: Document, ways: readonly string[]): string[] =>
  [...document.querySelectorAll(anyWay(ways))].map((element) =>
    squeeze(element.getAttribute('data-client-name') ?? ''),
  );

export function onlyOne(texts: readonly string[]): string | undefined {
  const [text, ...others] = new Set(texts.filter((candidate) => candidate !== ''));
  return others.length === 0 ? text : undefined;
}

/** As the page names the partner; where it does not, as the rows do that the partner wrote. */
export function readBuyer(
  { partnerName, how }: People,
  partnerRows: readonly ThreadRow[],
): Field<string> {
  if (partnerName !== undefined) return { value: partnerName, how, agreed: 1 };
  const names = partnerRows.flatMap(({ author }) => author ?? []);
  if (names.length === 0) return missing('buyer');
  return settle(
    'buyer',
    names.map((value) => ({ value, how: 'structure' })),
  );
}
