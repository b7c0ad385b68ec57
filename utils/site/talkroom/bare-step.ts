import type { Answer } from '../field.ts';
import { squeeze } from '../page-text.ts';
import type { Line } from '../page-text.ts';
import type { Step } from '../readings/talkroom.ts';
import { isStepLabel, toStep } from '../steps.ts';
import type { Around } from './around.ts';

/** A bar of fewer steps than these has no middle that tells the current one. */
const FEWEST_STEPS = 3;

/**
 * The step of a bar whose classes say nothing: the only one that is dressed unlike all before it and
 * all after it. Two signs, its dress and its place: where the bar marks every step that is done, or
 * the current one stands at an end, the dress alone could as well mean "done".
 */
export function bareStep({ lines }: Around): Answer<Step> | undefined {
  const bars = new Set(lines.flatMap((line) => barAround(line) ?? []));
  const labels = [...bars].map(currentIn);
  const [label] = labels;
  if (label === undefined || labels.some((other) => other !== label)) return undefined;
  return { value: toStep(label), how: 'structure' };
}

/** The element whose children are the steps: the nearest one that holds another step too. */
function barAround({ text, element }: Line): Element | undefined {
  if (!isStepLabel(text)) return undefined;
  for (let at = element.parentElement; at && at.nodeName !== 'BODY'; at = at.parentElement) {
    const steps = [...at.children].filter((child) => isStepLabel(squeeze(child.textContent)));
    if (steps.length > 1) return at;
  }
  return undefined;
}

function currentIn(bar: Element): string | undefined {
  const steps = [...bar.children];
  const dresses = steps.map(dressOf);
  const place = dresses.findIndex((dress) => dress !== dresses[0]);
  const current = steps[place];
  if (!current || steps.length < FEWEST_STEPS) return undefined;
  const after = new Set(dresses.slice(place + 1));
  const isBetween = after.size === 1 && !after.has(dresses[place] ?? '');
  return isBetween ? squeeze(current.textContent) : undefined;
}

const dressOf = (step: Element): string =>
  [step, ...step.querySelectorAll('*')]
    .map((element) => `${element.nodeName} ${element.className}`)
    .join('/');
