import { missing, settle } from '../field.ts';
import type { Answer, Field } from '../field.ts';
import { squeeze } from '../page-text.ts';
import { findPart } from '../selectors.ts';
import { findAround, findPartAround } from './around.ts';
import type { Around } from './around.ts';
import { PERSON } from './bare-silence.ts';

export function readTitle({ roots, lines }: Around): Field<string> {
  const header = findPartAround(roots, 'header');
  if (!header) return readBareTitle(roots);
  const named = squeeze(findPart(header, 'headerTitle')?.textContent ?? '');
  if (named !== '') return { value: named, how: 'class', agreed: 1 };
  const first = lines.find(({ element }) => header.contains(element));
  return first ? { value: first.text, how: 'structure', agreed: 1 } : missing('title');
}

export function readBuyer({ roots }: Pick<Around, 'roots'>): Field<string> {
  const name = squeeze(findPartAround(roots, 'buyerName')?.textContent ?? '');
  return name === '' ? readBareBuyer(roots) : { value: name, how: 'class', agreed: 1 };
}

/** The only heading of the page. */
const readBareTitle = (roots: readonly Element[]): Field<string> =>
  settle('title', namesIn(roots, 'h1'));

/** The only person whom the page links to. */
const readBareBuyer = (roots: readonly Element[]): Field<string> =>
  settle('buyer', namesIn(roots, PERSON));

const namesIn = (roots: readonly Element[], selector: string): Answer<string>[] =>
  findAround(roots, selector)
    .filter((element) => !element.closest('nav, footer'))
    .map((element) => squeeze(element.textContent))
    .filter((name) => name !== '')
    .map((value) => ({ value, how: 'structure' }));
