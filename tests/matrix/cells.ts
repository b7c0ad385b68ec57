import type { InsertResult } from '../../utils/messages.ts';
import { BOX_NAMES } from '../site/boxes/box-pages.ts';
import type { BoxName } from '../site/boxes/box-pages.ts';

export const STATES = [
  'empty',
  'caret in draft',
  'selection',
  'read-only',
  'disabled',
  'over the limit',
  'composing',
  'popup closed',
  'replaced, kept',
  'replaced, lost',
] as const;
export type State = (typeof STATES)[number];

/** Two lines and an empty one between them; 48 characters. */
export const TEXT =
  'お世話になっております。先日の件は、その後いかがでしょうか。\n\nご返信をお待ちしております。';
const DRAFT = 'さくら様、下書きの文です。';

export interface Cell {
  box: BoxName;
  state: State;
  draft: string;
  selection: { from: number; until: number };
  /** As the answer is to be: 'inserted' or why it was refused. */
  result: string;
  /** What is to stand in the box then, and where the caret. */
  text: string;
  caret: number;
}

const REFUSED: Partial<Record<State, string>> = {
  'read-only': 'read-only',
  disabled: 'read-only',
  'over the limit': 'too-long',
  composing: 'composing',
  'replaced, lost': 'not-accepted',
};

export const cellsOf = (): Cell[] =>
  BOX_NAMES.flatMap((box) =>
    STATES.filter((state) => isThere(box, state)).map((state) => cell(box, state)),
  );

/** Nothing says how long a text an editor in a talkroom may hold. */
const isThere = (box: BoxName, state: State): boolean =>
  box !== 'contenteditable' || state !== 'over the limit';

function cell(box: BoxName, state: State): Cell {
  const draft = draftIn(box, state);
  const selection = selectionIn(draft, state);
  const why = REFUSED[state];
  const { until } = selection;
  return {
    ...{ box, state, draft, selection, result: why ?? 'inserted' },
    text: why ? draft : draft.slice(0, until) + TEXT + draft.slice(until),
    caret: why ? until : until + TEXT.length,
  };
}

function draftIn(box: BoxName, state: State): string {
  if (state === 'empty') return '';
  if (state !== 'over the limit') return DRAFT;
  // One character more than would fit.
  const limit = box === 'jQuery with overlay' ? 2000 : 100;
  return 'あ'.repeat(limit - TEXT.length + 1);
}

function selectionIn(draft: string, state: State): Cell['selection'] {
  if (state === 'caret in draft') return { from: 5, until: 5 };
  if (state === 'selection') return { from: 2, until: 7 };
  return { from: draft.length, until: draft.length };
}

export const wordOf = (answer: InsertResult): string =>
  answer.result === 'refused' ? answer.why : answer.result;
