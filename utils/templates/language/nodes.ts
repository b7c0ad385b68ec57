/** What a template's text is made of. It is data: nothing in it is ever run. */
export type Node =
  | { kind: 'text'; text: string }
  /** What the room tells, or the person where it does not. */
  | { kind: 'value'; name: ValueName }
  /** A day reckoned from now or from a day that the room tells. */
  | { kind: 'date'; when: When; format: DateFormat; isPastFine: boolean }
  /** The day that the message promises; the person may move it. */
  | { kind: 'deadline'; when: When; format: DateFormat }
  /** What only the person knows. */
  | { kind: 'ask'; name: string; proposal: string }
  | { kind: 'choose'; name: string; options: string[] }
  /** Stands there only if the room tells the value. */
  | { kind: 'when'; name: ValueName; nodes: Node[] }
  /** Stands there if the person wants it. */
  | { kind: 'optional'; name: string; isOn: boolean; nodes: Node[] }
  /** Another template's text, which includes none itself. */
  | { kind: 'include'; name: string }
  /** Where the caret stands after insertion; Tab goes to the next. */
  | { kind: 'cursor' };

/** What a room can tell: these are days or moments, the others words. */
export const DATES = ['due', 'opened', 'last-own', 'last-buyer', 'delivery-limit'] as const;
export type DateName = (typeof DATES)[number];
type WordName = 'buyer' | 'service' | 'price' | 'days-since' | 'room';
export type ValueName = WordName | DateName;

export type DateFormat = 'day' | 'short' | 'hour' | 'weekday';

/** From where, how far, and at what time of the day. */
export interface When {
  base: DateName | 'now';
  shift: Shift;
  /** Minutes of the Japanese day; null: the hour is not named. */
  minute: number | null;
}

export type Shift =
  | { unit: 'none' }
  | { unit: 'days' | 'working-days' | 'weeks'; amount: number }
  /** 0 = Sunday; the next such day after the base. */
  | { unit: 'weekday'; weekday: number }
  | { unit: 'end-of-month' };

export const NO_SHIFT: Shift = { unit: 'none' };
