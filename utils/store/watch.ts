import { liveQuery } from 'dexie';
import { Trouble } from '../errors.ts';

export type OnTrouble = (trouble: Trouble) => void;

/** The answer to a question, and again whenever it has changed, until the signal is aborted. */
export function watch<D, T>(
  opening: Promise<D>,
  query: (database: D) => Promise<T>,
  onAnswer: (answer: T) => void,
  onTrouble: OnTrouble,
  signal: AbortSignal,
): void {
  const giveUp = (error: unknown): void => {
    if (!signal.aborted) onTrouble(toTrouble(error));
  };
  opening.then((database) => {
    if (signal.aborted) return;
    const watching = liveQuery(() => query(database)).subscribe({ next: onAnswer, error: giveUp });
    signal.addEventListener('abort', () => watching.unsubscribe());
  }, giveUp);
}

const toTrouble = (error: unknown): Trouble =>
  error instanceof Trouble
    ? error
    : new Trouble('store-unavailable', String(error), { cause: error });
