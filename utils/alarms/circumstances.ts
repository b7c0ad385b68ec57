import { DEFAULT_ALARMS } from '../preferences/preferences.ts';
import type { AlarmPreferences } from '../preferences/preferences.ts';

/** What besides a room and its duties decides when something is said. */
export interface Circumstances {
  alarms: AlarmPreferences;
  /** When she last looked, epoch ms: what had been said by then need not be repeated. */
  acknowledgedAt: number;
}

/** She has set nothing and has never looked. */
export const PLAIN: Circumstances = { alarms: DEFAULT_ALARMS, acknowledgedAt: -Infinity };
