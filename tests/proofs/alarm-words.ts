import type { Duty } from '../../utils/deadlines/duty.ts';
import type { Threshold } from './alarm-reference.ts';

/** One word for each duty, one duty for each cause, and one word for all where they are many. */
export function wordsFor(loud: readonly Threshold[]): string[] {
  const duties = [...new Set(loud.map(({ duty }) => duty))];
  const heard = duties.filter((duty, place) =>
    duties.every((other, before) => !isBefore(other, duty, before < place)),
  );
  return heard.length > 3 ? ['summary'] : heard.map(wordOf).sort();
}

function wordOf({ roomId, clock, because }: Duty): string {
  const which = clock === 'custom' ? `custom ${encodeURIComponent(because[0] ?? '')}` : clock;
  return `duty:${roomId}:${which}`;
}

/** Another duty of the same cause that presses more. */
function isBefore(other: Duty, duty: Duty, isFirst: boolean): boolean {
  if (other === duty || other.roomId !== duty.roomId) return false;
  if (other.because[0] !== duty.because[0]) return false;
  const isSite = ({ basis }: Duty): boolean => basis !== 'own';
  if (isSite(other) !== isSite(duty)) return isSite(other);
  return other.due.from < duty.due.from || (other.due.from === duty.due.from && isFirst);
}
