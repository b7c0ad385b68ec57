import { missing, settle } from '../field.ts';
import type { Answer, Field, How } from '../field.ts';
import type { ComposeForm, Step } from '../readings/talkroom.ts';
import { isTextArea } from '../page-text.ts';
import { SELECTORS } from '../selectors.ts';
import { findAround } from './around.ts';
import type { Around } from './around.ts';
import { boxesWithSend } from './bare-silence.ts';

/** In these steps a talkroom has its form, or nobody knows; without one the page is not what it was. */
const NEEDS_FORM = new Set<string>(['working', 'delivered', 'unknown']);
/** 正式な回答 until 2021. */
const FORMAL_DELIVERY = /正式な(納品|回答)/;

export function readForm({ roots }: Around, step: Field<Step | null>): Field<ComposeForm | null> {
  const canDeliver = hasDeliveryCheck(roots);
  const [inForm, byPlaceholder] = SELECTORS.messageBox;
  const answers = [boxesBy(roots, inForm, 'class'), boxesBy(roots, byPlaceholder, 'text')];
  const canWrite = settle('form', answers.some((answer) => answer) ? answers : [bareBoxes(roots)]);
  if ('value' in canWrite) return { ...canWrite, value: { canWrite: canWrite.value, canDeliver } };
  if (canWrite.missing !== 'form') return canWrite;
  // Without a step bar there is the control that ends a subscription, which therefore still runs.
  const isRightWithout =
    'value' in step && step.value !== null && !NEEDS_FORM.has(step.value.meaning);
  return isRightWithout ? { value: null, how: 'class', agreed: answers.length } : missing('form');
}

function boxesBy(
  roots: readonly Element[],
  selector: string,
  how: How,
): Answer<boolean> | undefined {
  return canWriteIn(findAround(roots, selector).filter(isTextArea), how);
}

/** Where neither class nor words tell the box: the one with the button that sends. */
const bareBoxes = (roots: readonly Element[]): Answer<boolean> | undefined =>
  canWriteIn(boxesWithSend(roots), 'structure');

const canWriteIn = (
  boxes: readonly HTMLTextAreaElement[],
  how: How,
): Answer<boolean> | undefined =>
  boxes.length === 0
    ? undefined
    : { value: boxes.some((box) => !box.disabled && !box.readOnly), how };

const hasDeliveryCheck = (roots: readonly Element[]): boolean =>
  findAround(roots, SELECTORS.deliveryCheck[0]).length > 0 ||
  findAround(roots, 'label').some(
    (label) =>
      FORMAL_DELIVERY.test(label.textContent) && label.querySelector('input[type="checkbox"]'),
  );
