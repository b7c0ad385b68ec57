import { disagreement, missing, settle } from './field.ts';
import type { Answer } from './field.ts';
import { findBy } from './find-by.ts';
import { pageKindOf, whyNotAPage } from './page-kinds.ts';
import { squeeze } from './page-text.ts';
import type { NotAPage } from './reading.ts';
import type { RatingReading } from './readings/rating.ts';
import { anyWay, MYPAGE } from './selectors-mypage.ts';
import { isStillAnotherPage } from './still-another-page.ts';

/** The form in which the seller rates a buyer: four rows of stars, and a box for words (2026-08). */
export function readRating(document: Document, url: string, now: number): RatingReading | NotAPage {
  const page = pageKindOf(url);
  const forms = [byClass(document), byStructure(document)];
  const hasAny = forms.some(({ hasStars, hasBox }) => hasStars || hasBox);
  if (page?.kind !== 'rating' || !hasAny || isStillAnotherPage(document, 'rating')) {
    return { kind: 'not-a-page', why: whyNotAPage(document) ?? 'unknown-layout' };
  }
  const answers = forms.flatMap(toAnswer);
  // Stars without a box or a box without stars are half a form.
  const canRate = answers.length > 0 ? settle('can-rate', answers) : disagreement('can-rate');
  return { kind: 'rating', roomId: page.roomId, readAt: now, canRate };
}

interface Form {
  hasStars: boolean;
  hasBox: boolean;
  how: Answer<boolean>['how'];
}

const STAR_ROWS = 4;
const GO_ON = '確認する';

const byClass = (document: Document): Form => ({
  hasStars: document.querySelectorAll(anyWay(MYPAGE.ratingStars)).length === STAR_ROWS,
  hasBox: findBy(document, MYPAGE.ratingComment) !== undefined,
  how: 'class',
});

const byStructure = (document: Document): Form => ({
  hasStars:
    [...document.querySelectorAll('img[alt="1"]')].filter(isFirstOfFive).length === STAR_ROWS,
  hasBox: document.querySelector('textarea') !== null && hasButton(document),
  how: 'structure',
});

/** Pictures called 1 to 5 in a row of their own. */
function isFirstOfFive(star: Element): boolean {
  let row = star.parentElement;
  while (row && !row.querySelector('img[alt="5"]')) row = row.parentElement;
  const names = [...(row?.querySelectorAll('img') ?? [])].map(({ alt }) => alt);
  return names.join(' ') === '1 2 3 4 5';
}

const hasButton = (document: Document): boolean =>
  [...document.querySelectorAll('button, input[type="submit"]')].some(
    (button) => squeeze(button.textContent) === GO_ON || button.getAttribute('value') === GO_ON,
  );

const toAnswer = ({ hasStars, hasBox, how }: Form): Answer<boolean>[] =>
  hasStars && hasBox ? [{ value: true, how }] : [];

export function unreadableRating(url: string, now: number): RatingReading {
  const page = pageKindOf(url);
  const roomId = page?.kind === 'rating' ? page.roomId : '';
  return { kind: 'rating', roomId, readAt: now, canRate: missing('can-rate') };
}
