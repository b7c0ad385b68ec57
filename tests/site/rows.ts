import { millisecondsInMinute } from 'date-fns/constants';
import type { PracticeFile, PracticeMessage, Writer } from './practice-room.ts';

const FIRST_MESSAGE_ID = 214000000;

const row = (
  from: Writer,
  at: number,
  text: string,
  files: PracticeFile[] = [],
): PracticeMessage => ({
  ...{ id: null, from, author: null, at, text, files },
  ...{ isDelivery: false, readAt: null },
});

export const me = (at: number, text: string, files?: PracticeFile[]): PracticeMessage =>
  row('me', at, text, files);

export const buyer = (at: number, text: string, files?: PracticeFile[]): PracticeMessage =>
  row('buyer', at, text, files);

export const auto = (at: number, text: string): PracticeMessage => row('auto', at, text);

export const site = (at: number, text: string): PracticeMessage => row('site', at, text);

const LINES = [
  'ラフの件、承知しました。',
  'ありがとうございます。\n確認いたします。',
  'こちらの色味でお願いします。',
  '修正したものをお送りします。',
  '次の内容に進んでください。',
];

/** `count` messages by the two in turn, evenly spread over `from`…`until`; `last` wrote the newest. */
export function conversation(
  count: number,
  from: number,
  until: number,
  last: 'me' | 'buyer',
): PracticeMessage[] {
  const step = count > 1 ? (until - from) / (count - 1) : 0;
  const other = last === 'me' ? 'buyer' : 'me';
  return Array.from({ length: count }, (_, index) => {
    const writer = (count - 1 - index) % 2 === 0 ? last : other;
    return row(
      writer,
      Math.round(until - (count - 1 - index) * step),
      LINES[index % LINES.length] ?? '',
    );
  });
}

/** Gives the rows of people their numbers, and every message but the newest of hers its read mark. */
export const numbered = (roomId: number, messages: PracticeMessage[]): PracticeMessage[] =>
  messages.map((message, index) => {
    const isPerson = message.from === 'me' || message.from === 'buyer';
    const isRead = message.from === 'me' && index < messages.length - 1;
    return {
      ...message,
      id: isPerson ? FIRST_MESSAGE_ID + (roomId % 1000000) * 1000 + index + 1 : null,
      readAt: isRead ? message.at + 25 * millisecondsInMinute : null,
    };
  });
