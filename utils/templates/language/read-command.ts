import type { Mark } from './close-lines.ts';
import type { DateFormat, Node } from './nodes.ts';
import { NotUnderstood } from './parse-error.ts';
import { parseWhen } from './parse-when.ts';
import { cut, splitOnce, wordsOf } from './stretch.ts';
import type { Stretch } from './stretch.ts';
import { COMMAND_WORDS, findByWord, VALUE_WORDS } from './vocabulary.ts';
import type { Command } from './vocabulary.ts';

/** What stands in a pair of braces; `end` closes a part. */
export function readCommand(inside: Stretch): Node | 'end' {
  const { name, rest } = nameIn(inside);
  const value = findByWord(VALUE_WORDS, name.text);
  if (value !== undefined) {
    requireNothing(rest);
    return { kind: 'value', name: value };
  }
  const command = findByWord(COMMAND_WORDS, name.text);
  if (command === undefined) throw new NotUnderstood('known-name', name);
  return READ[command](rest);
}

const { when, optional, end } = COMMAND_WORDS;
const PART_WORDS = { when, optional, end };

/** Whether it opens or closes a part. */
export function markOf(inside: Stretch): Mark | null {
  const command = findByWord(PART_WORDS, nameIn(inside).name.text);
  if (command === undefined) return null;
  return command === 'end' ? 'closes' : 'opens';
}

/** The first word, and what follows it behind spaces or a colon. */
function nameIn(inside: Stretch): { name: Stretch; rest: Stretch } {
  const whole = cut(inside);
  const length = /^[^\s:：]*/.exec(whole.text)?.[0].length ?? 0;
  // A colon that leads is no name: it shall be pointed at.
  if (length === 0) return { name: whole, rest: cut(whole, whole.text.length) };
  const behind = /^[\s:：]*/.exec(whole.text.slice(length))?.[0].length ?? 0;
  return { name: cut(whole, 0, length), rest: cut(whole, length + behind) };
}

const READ: Record<Command, (rest: Stretch) => Node | 'end'> = {
  date: (rest) => ({ kind: 'date', ...dateOf(rest, 'day') }),
  deadline(rest) {
    const { when, format, isPastFine } = dateOf(rest, 'hour');
    const isPast = when.base === 'now' && 'amount' in when.shift && when.shift.amount < 0;
    if (isPast || isPastFine) throw new NotUnderstood('date-words', rest);
    return { kind: 'deadline', when, format };
  },
  ask(rest) {
    const [name, proposal] = splitOnce(rest, /[=＝]/);
    return { kind: 'ask', name: named(name), proposal: proposal.text };
  },
  choose(rest) {
    const [name, list] = splitOnce(rest, COLON_BUT_OF_A_TIME);
    return { kind: 'choose', name: named(name), options: optionsIn(list) };
  },
  when(rest) {
    const name = findByWord(VALUE_WORDS, rest.text);
    if (name === undefined) throw new NotUnderstood('value-name', rest);
    return { kind: 'when', name, nodes: [] };
  },
  optional(rest) {
    const isOff = /^[-－−]/.test(rest.text);
    const name = named(cut(rest, isOff ? 1 : 0));
    return { kind: 'optional', name, isOn: !isOff, nodes: [] };
  },
  include: (rest) => ({ kind: 'include', name: named(rest) }),
  cursor(rest) {
    requireNothing(rest);
    return { kind: 'cursor' };
  },
  end(rest) {
    requireNothing(rest);
    return 'end';
  },
};

/** In `10:00` it parts nothing. */
const COLON_BUT_OF_A_TIME = /(?<![\d０-９])[:：]|[:：](?![\d０-９])/;

/** Parted by `/`, or by `|` where an option has a `/` in it, as 11/24 has. */
function optionsIn(list: Stretch): string[] {
  const mark = /[|｜]/.test(list.text) ? /[|｜]/ : /[/／]/;
  const options = list.text.split(mark).map((option) => option.trim());
  const different = [...new Set(options.filter(Boolean))];
  if (different.length < 2) throw new NotUnderstood('options', list);
  return different;
}

function dateOf(rest: Stretch, bare: DateFormat) {
  const parsed = parseWhen(wordsOf(rest), { bare });
  if ('unknown' in parsed) throw new NotUnderstood('date-words', parsed.unknown);
  const { when, format } = parsed;
  const hasHour = when.minute !== null || when.base === 'delivery-limit' || bare === 'hour';
  if (format === 'hour' && !hasHour) throw new NotUnderstood('time-of-day', rest);
  return parsed;
}

function named(name: Stretch): string {
  if (name.text === '') throw new NotUnderstood('field-name', name);
  return name.text;
}

function requireNothing(rest: Stretch): void {
  if (rest.text !== '') throw new NotUnderstood('nothing-more', rest);
}
