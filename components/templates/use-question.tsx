import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import { AskDialog } from './AskDialog.tsx';

/** What would be gone for good, and how to go on. */
export interface Question {
  words: string;
  yes: string;
  goOn: () => void;
}

export interface Asking {
  ask: (question: Question) => void;
  /** To be shown while there is a question. */
  dialog: ComponentChild;
}

export function useQuestion(): Asking {
  const [question, setQuestion] = useState<Question | null>(null);
  const goOn = (): void => {
    setQuestion(null);
    question?.goOn();
  };
  const dialog = question && (
    <AskDialog
      question={question.words}
      yes={question.yes}
      onNo={() => setQuestion(null)}
      onYes={goOn}
    />
  );
  return { ask: setQuestion, dialog };
}
