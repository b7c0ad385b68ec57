import type { Health, Room } from './room.ts';

/** Two ways to a field that contradict each other leave it as unknown as none does. */
const DISAGREEMENT = /^ways-disagree:/;
export const fieldOf = (missing: string): string => missing.replace(DISAGREEMENT, '');

/** Something is missing without which the room's duties cannot be relied on. */
export const isBlind = ({ missing }: Pick<Room, 'missing'>): boolean =>
  missing.some((name) => NEEDED_FIELDS.has(fieldOf(name)));

/** Without these no duty of the room can be relied on. `title`, `buyer` and `form` are not among them. */
const NEEDED_FIELDS: ReadonlySet<string> = new Set([
  'step',
  'printed-deadline',
  'sides',
  'stamps',
  'newer',
  'older',
  'unknown-step',
  'unknown-deadline',
  'newer-messages',
  'older-messages',
  'never-opened',
  'unseen-messages',
  'cancel-request',
  'due-date',
]);

export function healthOf(missing: readonly string[]): Health {
  if (missing.length === 0) return 'ok';
  const fields = missing.map(fieldOf);
  return fields.includes('step') && fields.includes('sides') ? 'unreadable' : 'partial';
}
