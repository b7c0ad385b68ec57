import type { Answer } from '../field.ts';
import { anyWay } from '../selectors-mypage.ts';

export const partsOf = (cards: readonly Element[], ways: readonly string[]): Element[] =>
  cards.flatMap((card) => [...card.querySelectorAll(anyWay(ways))]);

/** The answers of the classes, or where they say nothing those of the build. */
export const orBare = <T>(byClass: Answer<T>[], bare: () => Answer<T>[]): Answer<T>[] =>
  byClass.length > 0 ? byClass : bare();
