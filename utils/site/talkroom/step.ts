import { disagreement, missing, settle } from '../field.ts';
import type { Answer, Field } from '../field.ts';
import { squeeze } from '../page-text.ts';
import type { Line } from '../page-text.ts';
import type { RoomKind, Step } from '../readings/talkroom.ts';
import { SELECTORS } from '../selectors.ts';
import { isSameStep, isStepLabel, toStep } from '../steps.ts';
import { findAround } from './around.ts';
import type { Around } from './around.ts';
import { bareStep } from './bare-step.ts';

/** Only subscription rooms have this control, and they have no step bar (2026-08). */
const END_SUBSCRIPTION = '定期購入を終了する';

export function readStep(around: Around): Field<Step | null> {
  const named = [...byClass(around), byWords(around)];
  const isNamed = named.some((answer) => answer !== undefined);
  const answers = isNamed ? named : [bareStep(around)];
  const step = settle<Step | null>('step', answers, isSameStep);
  const isSubscription = hasSubscriptionControl(around);
  if ('value' in step) return isSubscription ? disagreement('step') : step;
  if (step.missing !== 'step' || !isSubscription) return step;
  return { value: null, how: 'text', agreed: 1 };
}

/** The step bar is what tells an order from a subscription, so they are missing together. */
export function readRoomKind(around: Around, step: Field<Step | null>): Field<RoomKind> {
  if ('missing' in step) return missing(step.missing);
  if (step.value) return { value: 'order', how: step.how, agreed: step.agreed };
  return { value: 'subscription', how: 'text', agreed: hasSubscriptionControl(around) ? 1 : 0 };
}

const hasSubscriptionControl = ({ controls }: Around): boolean =>
  controls.includes(END_SUBSCRIPTION);

const byClass = ({ roots }: Around): Answer<Step>[] =>
  findAround(roots, SELECTORS.currentStep[0])
    .map((element) => squeeze(element.textContent))
    .filter((label) => label !== '')
    // PC and SP twins say the same once.
    .filter((label, index, labels) => labels.indexOf(label) === index)
    .map((label) => ({ value: toStep(label), how: 'class' }));

/** The known label that the bar marks as current, or the only one on the page. */
function byWords({ lines }: Around): Answer<Step> | undefined {
  const known = lines.filter(({ text, element }) => isStepLabel(text) && isPlain(element));
  const marked = known.filter(isMarkedCurrent);
  // A name among the people may be a step's; unmarked, only a word that stands alone is believed.
  const candidates = marked.length > 0 ? marked : known;
  const labels = new Set(candidates.map(({ text }) => text));
  const [label] = labels;
  if (label === undefined || labels.size > 1) return undefined;
  if (marked.length === 0 && known.some(({ element }) => isOneOfSeveral(element))) return undefined;
  return { value: toStep(label), how: marked.length > 0 ? 'structure' : 'text' };
}

/** A menu entry or a title may be called like a step. */
const isPlain = (element: Element): boolean => !element.closest('a, button, nav, footer, h1, h2');

function isMarkedCurrent({ element }: Line): boolean {
  const end = element.closest('li')?.parentElement ?? element.parentElement;
  for (let at: Element | null = element; at && at !== end; at = at.parentElement) {
    const current = at.getAttribute('aria-current');
    if (current !== null && current !== 'false') return true;
    if ([...at.classList].some((name) => /(^|[-_])(current|active)$/i.test(name))) return true;
  }
  return false;
}

const isOneOfSeveral = (element: Element): boolean =>
  (element.closest('li')?.parentElement?.childElementCount ?? 0) > 1;
