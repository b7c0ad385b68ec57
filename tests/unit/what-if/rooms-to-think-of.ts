import { creditOf } from '../../../utils/credit/credit-of.ts';
import { FEE_RULES } from '../../../utils/credit/rules/fee.ts';
import { NOTHING_CHANGED } from '../../../utils/credit/rules/own-book.ts';
import type { Reading } from '../../../utils/site/reading.ts';
import type { MessageReading, TalkroomReading } from '../../../utils/site/readings/talkroom.ts';
import { rowOf } from '../../../utils/store/row-of.ts';
import { suppose } from '../../../utils/what-if/suppose.ts';
import type { Outcome } from '../../../utils/what-if/suppose.ts';
import type { Supposition } from '../../../utils/what-if/supposition.ts';
import {
  DAY,
  found,
  HOUR,
  listedRoom,
  message,
  NOW,
  orderList,
  talkroom,
} from '../../support/readings.ts';
import { afterLooks } from '../../support/rooms.ts';

export const MINUTE = HOUR / 60;
export const AT = NOW + 3 * HOUR;

export const asked = message({ siteId: 11, sentAt: NOW - 30 * HOUR });
export const answered = message({ siteId: 12, side: 'seller', sentAt: NOW - 20 * HOUR });
const askedAgain = message({ siteId: 13, sentAt: NOW - 10 * HOUR });
const auto = message({ side: 'auto', sentAt: NOW - 40 * HOUR });
export const formal = (siteId: number, sentAt: number) =>
  message({ siteId, side: 'seller', mark: 'formal-delivery', sentAt, text: '' });
export const DELIVERED = found({ label: '納品送付', meaning: 'delivered' as const });
export const FINISHED = found({ label: '取引完了', meaning: 'finished' as const });

/** Rooms as they may stand when she thinks of delivering, each by the looks at them. */
export const ROOMS: Record<string, Reading[]> = {
  'that waits for nobody': [talkroom({ messages: [auto, asked, answered] })],
  'in which the buyer waits': [talkroom({ messages: [auto, asked, answered, askedAgain] })],
  'in which nobody wrote yet': [
    talkroom({
      messages: [auto],
      printedDeadline: found({ at: NOW + 8 * HOUR, sentence: '48時間以内', isFirstContact: true }),
    }),
  ],
  'whose price and due date are known': [
    orderList([listedRoom({ soldOn: found('2026-11-19'), dueOn: found('2026-11-22') })], {
      readAt: NOW - DAY,
    }),
    talkroom({ messages: [auto, asked, answered], dueOn: found('2026-11-22') }),
  ],
  'that was sent back': [
    talkroom({
      readAt: NOW - 9 * HOUR,
      step: DELIVERED,
      messages: [auto, asked, formal(12, NOW - 10 * HOUR)],
    }),
    talkroom({ messages: [auto, asked, formal(12, NOW - 10 * HOUR), message({ siteId: 13 })] }),
  ],
  'of which the step could not be read': [
    talkroom({ messages: [auto, asked, answered], step: { missing: 'step' } }),
  ],
};

export const knownAfter = (looks: Reading[]) => {
  const { room, events } = afterLooks(...looks);
  return { roomId: room.roomId, events, coverage: room.coverage };
};

export function supposed(looks: Reading[], ...suppositions: Supposition[]): Outcome {
  const outcome = suppose(knownAfter(looks), suppositions, NOTHING_CHANGED, NOW);
  if ('refused' in outcome) throw new Error(`refused: ${outcome.refused}`);
  return outcome;
}
export const refusal = (looks: Reading[], ...suppositions: Supposition[]) =>
  suppose(knownAfter(looks), suppositions, NOTHING_CHANGED, NOW);

export const messagesIn = (looks: Reading[]): MessageReading[] =>
  looks.flatMap((look) => (look.kind === 'talkroom' ? [look.messages] : [])).at(-1) ?? [];

/** The same, done: another look shows it. */
export function done(looks: Reading[], readAt: number, part: Partial<TalkroomReading>): Outcome {
  const [last] = looks.filter((look) => look.kind === 'talkroom').slice(-1);
  const { room, events, duties } = afterLooks(...looks, talkroom({ ...last, readAt, ...part }));
  const { lane } = rowOf(room.roomId, events, room.coverage, readAt);
  return { room, duties, credit: creditOf(room, duties, FEE_RULES), lane };
}

export function delivered(
  looks: Reading[],
  readAt: number,
  part: Partial<TalkroomReading> = {},
): Outcome {
  const before = messagesIn(looks);
  const siteId = Math.max(0, ...before.map((row) => row.siteId ?? 0)) + 1;
  const messages = [...before, formal(siteId, Math.floor(readAt / MINUTE) * MINUTE)];
  const range = { from: Math.min(11, siteId), until: siteId };
  const whole = { messages, range, rowCount: messages.length, printedDeadline: found(null) };
  return done(looks, readAt, { step: DELIVERED, ...whole, ...part });
}
