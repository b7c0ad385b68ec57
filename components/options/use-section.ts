import { useState } from 'preact/hooks';
import { logBug } from '../../utils/log.ts';
import { toTroubleCode } from '../../utils/errors.ts';
import { isSameForm } from './form.ts';
import type { FormRead, Problems } from './form.ts';

export type SaveAnswer =
  | { kind: 'none' | 'saving' | 'failed' }
  | { kind: 'saved'; /** With another deadline. */ rooms: number };

/** One section of the page: what she has typed, until it is saved. */
export interface Section<Form, Value> {
  form: Form;
  change: (form: Form) => void;
  isChanged: boolean;
  /** Nothing is held against her before she has tried to save. */
  problems: Problems;
  /** What it would be; null where it cannot be saved as it stands. */
  draft: Value | null;
  /** How often she has tried in vain: the first field in question wants the focus then. */
  refusals: number;
  answer: SaveAnswer;
  save: () => void;
  discard: () => void;
}

interface Wiring<Form, Value> {
  saved: Value;
  toForm: (saved: Value) => Form;
  read: (form: Form) => FormRead<Value>;
  onSave: (value: Value) => Promise<{ rooms: number }>;
}

const NOTHING_SAID: SaveAnswer = { kind: 'none' };

/** What is saved elsewhere meanwhile shows, but never takes away what she is typing. */
export function useSection<Form, Value>(wiring: Wiring<Form, Value>): Section<Form, Value> {
  const { saved, toForm, read, onSave } = wiring;
  const [typed, setTyped] = useState<Form | null>(null);
  const [refusals, setRefusals] = useState(0);
  const [answer, setAnswer] = useState(NOTHING_SAID);
  const { value, problems } = read(typed ?? toForm(saved));

  const leave = (left: Form | null, next: SaveAnswer): void => {
    // What she has typed since it was sent stays.
    setTyped((now) => (now === left ? null : now));
    setRefusals(0);
    setAnswer(next);
  };
  const save = (): void => {
    setRefusals(value === null ? refusals + 1 : 0);
    setAnswer(value === null ? NOTHING_SAID : { kind: 'saving' });
    if (value === null) return;
    void answerTo(onSave(value)).then((next) =>
      next.kind === 'saved' ? leave(typed, next) : setAnswer(next),
    );
  };
  return {
    form: typed ?? toForm(saved),
    change(next) {
      setTyped(next);
      setAnswer(NOTHING_SAID);
    },
    isChanged: typed !== null && !isSameForm(typed, toForm(saved)),
    problems: refusals > 0 ? (problems ?? {}) : {},
    draft: value,
    refusals,
    answer,
    save,
    discard: () => leave(typed, NOTHING_SAID),
  };
}

const answerTo = (saving: Promise<{ rooms: number }>): Promise<SaveAnswer> =>
  saving.then(
    ({ rooms }) => ({ kind: 'saved', rooms }),
    (error: unknown) => {
      if (toTroubleCode(error) === 'unexpected') logBug('save preferences', error);
      return { kind: 'failed' };
    },
  );
