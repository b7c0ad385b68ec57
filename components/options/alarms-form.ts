import type { AlarmPreferences } from '../../utils/preferences/preferences.ts';
import { parseAmount } from './amounts.ts';
import { parseTime, toTimeText } from './day-times.ts';
import { collectProblems } from './form.ts';
import type { FormRead } from './form.ts';

/** Everything keeps its text while it is switched off. */
export interface AlarmsForm {
  isQuiet: boolean;
  quietFrom: string;
  quietUntil: string;
  repeats: boolean;
  everyMinutes: string;
  atMost: string;
  hasMorning: boolean;
  morning: string;
  hasEvening: boolean;
  evening: string;
  checksTonight: boolean;
  tonightAt: string;
  backAt: string;
  showsBuyer: boolean;
}

/** From when people sleep until when they are up. */
export const NIGHT = { from: 23 * 60, until: 7 * 60 } as const;
const REPEAT = { everyMinutes: 60, atMost: 2 } as const;
const MORNING = 8 * 60;
const EVENING = 21 * 60;
const TONIGHT = { at: 22 * 60, backAt: 9 * 60 } as const;

export function toAlarmsForm(alarms: AlarmPreferences): AlarmsForm {
  const quiet = alarms.quiet ?? NIGHT;
  const repeat = alarms.repeat ?? REPEAT;
  const tonight = alarms.tonight ?? TONIGHT;
  return {
    isQuiet: alarms.quiet !== null,
    quietFrom: toTimeText(quiet.from),
    quietUntil: toTimeText(quiet.until),
    repeats: alarms.repeat !== null,
    everyMinutes: String(repeat.everyMinutes),
    atMost: String(repeat.atMost),
    hasMorning: alarms.morning !== null,
    morning: toTimeText(alarms.morning ?? MORNING),
    hasEvening: alarms.evening !== null,
    evening: toTimeText(alarms.evening ?? EVENING),
    checksTonight: alarms.tonight !== null,
    tonightAt: toTimeText(tonight.at),
    backAt: toTimeText(tonight.backAt),
    showsBuyer: alarms.showsBuyer,
  };
}

/** What is switched off may say what it likes. */
export function readAlarms(form: AlarmsForm): FormRead<AlarmPreferences> {
  const { need, readAs } = collectProblems();
  const timeFor = (isOn: boolean, field: keyof AlarmsForm): void =>
    need(!isOn || !Number.isNaN(parseTime(String(form[field]))), field, 'problem_time');
  const countFor = (field: 'everyMinutes' | 'atMost', least: number, most: number): void => {
    const count = parseAmount(form[field]);
    const isRight = Number.isInteger(count) && count >= least && count <= most;
    need(!form.repeats || isRight, field, field === 'atMost' ? 'problem_times' : 'problem_every');
  };
  timeFor(form.isQuiet, 'quietFrom');
  timeFor(form.isQuiet, 'quietUntil');
  need(!form.isQuiet || form.quietFrom !== form.quietUntil, 'quietUntil', 'problem_same_time');
  countFor('everyMinutes', 10, 24 * 60);
  countFor('atMost', 1, 5);
  timeFor(form.hasMorning, 'morning');
  timeFor(form.hasEvening, 'evening');
  timeFor(form.checksTonight, 'tonightAt');
  timeFor(form.checksTonight, 'backAt');
  need(!form.checksTonight || form.tonightAt !== form.backAt, 'backAt', 'problem_same_time');
  return readAs(() => alarmsOf(form));
}

const alarmsOf = (form: AlarmsForm): AlarmPreferences => ({
  quiet: form.isQuiet
    ? { from: parseTime(form.quietFrom), until: parseTime(form.quietUntil) }
    : null,
  repeat: form.repeats
    ? { everyMinutes: parseAmount(form.everyMinutes), atMost: parseAmount(form.atMost) }
    : null,
  morning: form.hasMorning ? parseTime(form.morning) : null,
  evening: form.hasEvening ? parseTime(form.evening) : null,
  tonight: form.checksTonight
    ? { at: parseTime(form.tonightAt), backAt: parseTime(form.backAt) }
    : null,
  showsBuyer: form.showsBuyer,
});
