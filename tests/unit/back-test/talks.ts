import { replay } from '../../../utils/back-test/replay.ts';
import type { Replay } from '../../../utils/back-test/replay.ts';
import type { History } from '../../../utils/back-test/history.ts';
import { DEFAULT_ALARMS, DEFAULT_PREFERENCES } from '../../../utils/preferences/preferences.ts';
import type { Preferences } from '../../../utils/preferences/preferences.ts';
import type { Reading } from '../../../utils/site/reading.ts';
import { DAY, HOUR, message, NOW, talkroom } from '../../support/readings.ts';
import { afterLooks } from '../../support/rooms.ts';

/** What is stored of one room after these looks, in this order. */
export function historyAfter(...looks: Reading[]): History {
  const { room, events } = afterLooks(...looks);
  return { roomId: room.roomId, events, coverage: room.coverage };
}

const MONTH = { from: NOW - 30 * DAY, until: NOW };
export const once: Preferences = {
  ...DEFAULT_PREFERENCES,
  alarms: { ...DEFAULT_ALARMS, repeat: null },
};
export const replayed = (histories: History[], preferences = once, span = MONTH): Replay =>
  replay(histories, preferences, span);
export const hello = message({ siteId: 10, side: 'seller', sentAt: NOW - 20 * DAY });
export const asked = message({ siteId: 11, sentAt: NOW - 10 * DAY });
export const answered = message({ siteId: 12, side: 'seller', sentAt: NOW - 3 * DAY });
export const start = message({ side: 'auto', sentAt: NOW - 20 * DAY - HOUR });
export const lookAt = (readAt: number, ...messages: ReturnType<typeof message>[]) =>
  talkroom({ readAt, messages: [start, ...messages] });

/** The question was seen an hour after it came, and answered after a week. */
export const lateAnswer = historyAfter(
  lookAt(NOW - 10 * DAY + HOUR, hello, asked),
  lookAt(NOW - 3 * DAY + HOUR, hello, asked, answered),
);
