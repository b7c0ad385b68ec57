import type { MessageKey } from '../../utils/i18n.ts';
import type { ValueName } from '../../utils/templates/language/nodes.ts';
import {
  COMMAND_WORDS,
  UNIT_WORDS,
  VALUE_WORDS,
} from '../../utils/templates/language/vocabulary.ts';

/** What can be put into a text: around what is selected, or a word to be typed over. */
export interface Placeholder {
  before: string;
  /** Selected once it stands there; '' where there is nothing to fill. */
  slot: string;
  after: string;
  means: MessageKey;
}

interface PlaceholderGroup {
  name: MessageKey;
  placeholders: readonly Placeholder[];
}

const word = (name: ValueName): string => VALUE_WORDS[name][0] ?? name;

const whole = (inside: string, means: MessageKey): Placeholder => ({
  ...{ before: `{${inside}}`, slot: '', after: '', means },
});

const [date] = COMMAND_WORDS.date;
const [deadline] = COMMAND_WORDS.deadline;
const [ask] = COMMAND_WORDS.ask;
const [choose] = COMMAND_WORDS.choose;
const [when] = COMMAND_WORDS.when;
const [optional] = COMMAND_WORDS.optional;
const [end] = COMMAND_WORDS.end;
const [include] = COMMAND_WORDS.include;
const [cursor] = COMMAND_WORDS.cursor;
const [workingDays] = UNIT_WORDS['working-days'];

// The words between the braces are of the language in which the text is written, not of the screen.
export const PLACEHOLDERS: readonly PlaceholderGroup[] = [
  {
    name: 'insert_group_room',
    placeholders: [
      whole(word('buyer'), 'insert_buyer'),
      whole(word('service'), 'insert_service'),
      whole(word('price'), 'insert_price'),
      whole(word('days-since'), 'insert_days_since'),
      whole(word('room'), 'insert_room'),
    ],
  },
  {
    name: 'insert_group_dates',
    placeholders: [
      whole(deadline, 'insert_deadline'),
      whole(`${deadline} +3${workingDays} 21:00`, 'insert_deadline_at'),
      whole(`${date} +3${workingDays}`, 'insert_date_working'),
      whole(`${date} 次の月曜`, 'insert_date_weekday'),
      whole(`${date} 月末`, 'insert_date_month'),
      whole(word('due'), 'insert_due'),
      whole(word('opened'), 'insert_opened'),
      whole(word('last-own'), 'insert_last_own'),
      whole(word('last-buyer'), 'insert_last_buyer'),
      whole(word('delivery-limit'), 'insert_delivery_limit'),
    ],
  },
  {
    name: 'insert_group_choices',
    placeholders: [
      { before: `{${ask} `, slot: '質問', after: '}', means: 'insert_ask' },
      { before: `{${choose} `, slot: '段階', after: ': 準備中 / 制作中}', means: 'insert_choose' },
      { before: `{${optional} `, slot: 'ひとこと', after: `}{${end}}`, means: 'insert_optional' },
      {
        before: `{${when} ${word('due')}}`,
        slot: `納品は{${word('due')}}の予定です。`,
        after: `{${end}}`,
        means: 'insert_when',
      },
    ],
  },
  { name: 'insert_group_cursor', placeholders: [whole(cursor, 'insert_cursor')] },
];

/** Names another text, which then stands there. */
export const includeOf = (title: string): Placeholder =>
  whole(`${include} ${title}`, 'insert_include');

/** Braces and line ends in a title could not be told from those of the language. */
export const canBeIncluded = (title: string): boolean => !/[{}｛｝\n\r]/.test(title);
