import { missing, settle } from '../field.ts';
import type { Answer } from '../field.ts';
import type { ComposeForm, Field, How, Step } from '../reading.ts';
import { isTextArea } from '../page-text.ts';
import { SELECTORS } from '../selectors.ts';
import { findAround } from './around.ts';
import type { Around } from './around.ts';

/** In these steps a talkroom always has its form; without one the page is not what it was. */
const NEEDS_FORM = new Set<string>(['working', 'delivered']);

export function readForm({ roots }: Around, step: Field<Step | null>): Field<ComposeForm | null> {
  const canDeliver = hasDeliveryCheck(roots);
  const [inForm, byPlaceholder] = SELECTORS.messageBox;
  const answers = [boxesBy(roots, inForm, 'class'), boxesBy(roots, byPlaceholder, 'text')];
  const canWrite = settle('form', answers);
  if ('value' in canWrite) return { ...canWrite, value: { canWrite: canWrite.value, canDeliver } };
  if (canWrite.missing !== 'form') return canWrite;
  const isRightWithout = 'value' in step && !NEEDS_FORM.has(step.value?.meaning ?? '');
  return isRightWithout ? { value: null, how: 'class', agreed: answers.length } : missing('form');
}

function boxesBy(
  roots: readonly Element[],
  selector: string,
  how: How,
): Answer<boolean> | undefined {
  const boxes = findAround(roots, selector).filter(isTextArea);
  if (boxes.length === 0) return undefined;
  return { value: boxes.some((box) => !box.disabled && !box.readOnly), how };
}

const hasDeliveryCheck = (roots: readonly Element[]): boolean =>
  findAround(roots, SELECTORS.deliveryCheck[0]).length > 0 ||
  findAround(roots, 'label').some(
    (label) =>
      label.textContent.includes('正式な納品') && label.querySelector('input[type="checkbox"]'),
  );
