import type { StepEvent } from './event.ts';
import type { ListedNewest, Room } from './room.ts';

export type Facts = Pick<
  Room,
  | 'title'
  | 'buyer'
  | 'kind'
  | 'priceJpy'
  | 'priceShown'
  | 'dueOn'
  | 'dueSet'
  | 'stepLabel'
  | 'listedNewest'
  | 'listedSilentAt'
  | 'answerBy'
  | 'answerShown'
  | 'isRated'
>;

export const NO_FACTS: Facts = {
  title: null,
  buyer: null,
  kind: 'unknown',
  priceJpy: null,
  priceShown: null,
  dueOn: null,
  dueSet: null,
  stepLabel: null,
  listedNewest: null,
  listedSilentAt: null,
  answerBy: null,
  answerShown: null,
  isRated: null,
};

/** Of every fact the newest look that told it; a title of the room before one of a list. */
export function learn(facts: Facts, step: StepEvent, isTitleOfRoom: boolean): void {
  const { shown } = step;
  // The list adds the catch copy to the title.
  const isTitle = step.page !== 'order-list' || !isTitleOfRoom;
  facts.title = (isTitle ? shown.title : undefined) ?? facts.title;
  facts.buyer = shown.buyer ?? facts.buyer;
  facts.kind = shown.roomKind ?? facts.kind;
  if (shown.priceJpy !== undefined) {
    facts.priceJpy = shown.priceJpy;
    facts.priceShown = { eventId: step.id, at: step.at };
  }
  if (shown.label !== undefined) facts.stepLabel = shown.label;
  facts.listedNewest = newestShownBy(step) ?? facts.listedNewest;
  if (step.page === 'order-list' && shown.newestAt === undefined)
    facts.listedSilentAt = step.seenAt;
  if (shown.answerBy !== undefined) {
    facts.answerBy = shown.answerBy;
    facts.answerShown = { eventId: step.id, at: step.at };
  }
  facts.isRated = shown.isRated ?? facts.isRated;
}

function newestShownBy({ shown, seenAt }: StepEvent): ListedNewest | undefined {
  const { newestAt, isUnread } = shown;
  if (newestAt === undefined && isUnread === undefined) return undefined;
  return { at: newestAt ?? null, isUnread: isUnread ?? null, seenAt };
}
