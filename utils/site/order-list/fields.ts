import { toIsoDay } from '../../japan-time/calendar.ts';
import { parseFullDate, toHalfWidth } from '../../japan-time/stamps.ts';
import { settle } from '../field.ts';
import type { Answer, Field } from '../field.ts';
import { findBy } from '../find-by.ts';
import { squeeze } from '../page-text.ts';
import type { Step } from '../readings/talkroom.ts';
import { MYPAGE } from '../selectors-mypage.ts';
import { isSameStep, toStatus } from '../steps.ts';
import { bareDueOn, barePrices, bareSoldOn, bareStatuses, bareTitles } from './bare.ts';
import type { Dress } from './bare.ts';
import { orBare, partsOf } from './ways.ts';

/** What the cards of one room say, by class where that is known and else by how cards are built. */

/** PC and SP print it both; where classes show one of them only, the other one is looked for. */
export function readPrice(cards: readonly Element[]): Field<number> {
  const byClass = [...pricesOf(cards), ...spPricesOf(cards)];
  return settle('price', byClass.length > 1 ? byClass : [...byClass, ...barePrices(cards)]);
}

/** PC and SP may print it with or without the catch copy: the first is taken, they need not agree. */
export function readTitle(cards: readonly Element[]): Field<string> {
  const [title] = cards
    .map((card) => squeeze(findBy(card, MYPAGE.cardTitle)?.textContent ?? ''))
    .filter((text) => text !== '');
  if (title !== undefined) return { value: title, how: 'class', agreed: 1 };
  return settle('title', bareTitles(partsOf(cards, MYPAGE.roomLink)));
}

/** Only elements that hold a price and nothing else: previews of messages name amounts too. */
const pricesOf = (cards: readonly Element[]): Answer<number>[] =>
  partsOf(cards, MYPAGE.cardPrice).flatMap((element) => priceIn(element));

const spPricesOf = (cards: readonly Element[]): Answer<number>[] =>
  partsOf(cards, MYPAGE.cardPriceSp)
    .filter((element) => findBy(element, MYPAGE.yenIcon))
    .flatMap((element) => priceIn(element));

function priceIn(element: Element): Answer<number>[] {
  const price = /^([\d,]+)\s*円?$/.exec(squeeze(toHalfWidth(element.textContent)))?.[1];
  return price === undefined ? [] : [{ value: Number(price.replaceAll(',', '')), how: 'class' }];
}

const SOLD_ON = '販売日';

export function readSoldOn(cards: readonly Element[]): Field<string> {
  const byClass = partsOf(cards, MYPAGE.cardSoldOn).map((element) => element.textContent);
  const byWords = partsOf(cards, MYPAGE.cardSchedule)
    .filter((element) => element.textContent.includes(SOLD_ON))
    .map((element) => element.textContent.split(SOLD_ON)[1] ?? '');
  const days = [
    ...byClass.flatMap((text) => dayIn(text, 'class')),
    ...byWords.flatMap((text) => dayIn(text, 'text')),
  ];
  return settle(
    'sold-on',
    orBare(days, () => bareSoldOn(cards)),
  );
}

export function readDueOn(cards: readonly Element[]): Field<string | null> {
  const schedules = partsOf(cards, MYPAGE.cardSchedule).map(
    (element) => element.textContent.split(SOLD_ON)[0] ?? '',
  );
  const unset: Answer<null>[] = partsOf(cards, MYPAGE.cardNoDueDate).map(() => ({
    value: null,
    how: 'class',
  }));
  const days = [...schedules.flatMap((text) => dayIn(text, 'class')), ...unset];
  return settle<string | null>(
    'due-date',
    orBare<string | null>(days, () => bareDueOn(cards)),
  );
}

export function readStatus(cards: readonly Element[], dressOf: () => Dress): Field<Step> {
  const labels = partsOf(cards, MYPAGE.cardStatus).map((element) => squeeze(element.textContent));
  const answers = labels
    .filter((label) => label !== '')
    .map((label): Answer<Step> => ({ value: toStatus(label), how: 'class' }));
  return settle(
    'status',
    orBare(answers, () => bareStatuses(cards, dressOf())),
    isSameStep,
  );
}

function dayIn(text: string, how: Answer<string>['how']): Answer<string>[] {
  const date = parseFullDate(text);
  return date ? [{ value: toIsoDay(date), how }] : [];
}
