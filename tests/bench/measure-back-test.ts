import { replay } from '../../utils/back-test/replay.ts';
import type { History } from '../../utils/back-test/history.ts';
import { DEFAULT_PREFERENCES } from '../../utils/preferences/preferences.ts';
import { observe } from '../../utils/timeline/observe.ts';
import { DAY, HOUR, message, NOW, talkroom } from '../support/readings.ts';
import { median } from './rows.ts';
import type { BenchRow } from './rows.ts';

const ROOMS = 200;
const EVENTS_EACH = 250;
const RUNS = 3;

/** Three months of her own history once more, in the process of the runner. */
export function measureBackTest(): BenchRow[] {
  const histories = Array.from({ length: ROOMS }, (_, index) => talkOf(index));
  const span = { from: NOW - 90 * DAY, until: NOW };
  const runs = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    const { told } = replay(histories, DEFAULT_PREFERENCES, span);
    if (told.length < ROOMS) throw new Error(`only ${told.length} warnings`);
    return performance.now() - start;
  });
  return [
    {
      name: `back-test of ${ROOMS} rooms of ${EVENTS_EACH} events, each seen by itself`,
      ...{ value: median(runs), unit: 'ms', baseline: null, limit: 2000 },
    },
  ];
}

/** Some two months, looked at after every word, so that there is a row to make of each. */
function talkOf(index: number): History {
  const roomId = String(18_000_001 + index);
  const messages = Array.from({ length: EVENTS_EACH - 2 }, (_, row) =>
    message({
      siteId: row + 1,
      side: (row + index) % 9 === 0 ? 'seller' : 'buyer',
      sentAt: NOW - (EVENTS_EACH - row) * 6 * HOUR - index * 60_000,
    }),
  );
  const auto = message({ side: 'auto', sentAt: NOW - 63 * DAY });
  const [seen] = observe(talkroom({ roomId, messages: [auto, ...messages] }));
  if (!seen) throw new Error('nothing was seen');
  const events = seen.events.map((event) => ({ ...event, seenAt: event.at.until + HOUR }));
  return { ...seen, events };
}
