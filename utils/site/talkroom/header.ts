import { missing } from '../field.ts';
import { squeeze } from '../page-text.ts';
import type { Field } from '../reading.ts';
import { findPart } from '../selectors.ts';
import { findPartAround } from './around.ts';
import type { Around } from './around.ts';

export function readTitle({ roots, lines }: Around): Field<string> {
  const header = findPartAround(roots, 'header');
  if (!header) return missing('title');
  const named = squeeze(findPart(header, 'headerTitle')?.textContent ?? '');
  if (named !== '') return { value: named, how: 'class', agreed: 1 };
  const first = lines.find(({ element }) => header.contains(element));
  return first ? { value: first.text, how: 'structure', agreed: 1 } : missing('title');
}

export function readBuyer({ roots }: Around): Field<string> {
  const name = squeeze(findPartAround(roots, 'buyerName')?.textContent ?? '');
  return name === '' ? missing('buyer') : { value: name, how: 'class', agreed: 1 };
}
