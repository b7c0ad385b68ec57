import { NOTHING_CHANGED } from '../credit/rules/own-book.ts';
import type { OwnBook } from '../credit/rules/own-book.ts';

/** Minutes of the Japanese day, 0–1439. */
export type MinuteOfDay = number;

/** Between two moments of the day; `from` later than `until` passes midnight. */
export interface Hours {
  from: MinuteOfDay;
  until: MinuteOfDay;
}

export interface AlarmPreferences {
  /** Nothing soft is said in these hours, and what the site enforces is said before them. */
  quiet: Hours | null;
  /** What the site enforces is said again until she has looked, at most so often. */
  repeat: { everyMinutes: number; atMost: number } | null;
  /** When she wants a summary of what is open; null: none. */
  morning: MinuteOfDay | null;
  evening: MinuteOfDay | null;
  /** At `at` she is told what falls due before she is usually back. */
  tonight: { at: MinuteOfDay; backAt: MinuteOfDay } | null;
  /** The buyer's name may stand in a notification, which others may see on a locked screen. */
  showsBuyer: boolean;
}

/** Help in the site's own message box. */
export interface WritingPreferences {
  /** What stands there is kept until it is sent. */
  keepsDrafts: boolean;
  /** A small sign on the page says what may be wrong with it. */
  showsChip: boolean;
}

/** All that the seller has set for every room; what she sets for one room is an event of it. */
export interface Preferences extends OwnBook {
  alarms: AlarmPreferences;
  writing: WritingPreferences;
}

/**
 * Quiet hours and summaries are hers to ask for: without them every warning comes at its own
 * moment, which is what a person who has set nothing expects.
 */
export const DEFAULT_ALARMS: AlarmPreferences = {
  quiet: null,
  repeat: { everyMinutes: 60, atMost: 2 },
  morning: null,
  evening: null,
  tonight: null,
  showsBuyer: false,
};

export const DEFAULT_WRITING: WritingPreferences = { keepsDrafts: true, showsChip: true };

export const DEFAULT_PREFERENCES: Preferences = {
  ...NOTHING_CHANGED,
  alarms: DEFAULT_ALARMS,
  writing: DEFAULT_WRITING,
};
