import { describe, expect, it } from 'vitest';
import { compareReplays } from '../../../utils/back-test/compare-replays.ts';
import { replay } from '../../../utils/back-test/replay.ts';
import { DEFAULT_PREFERENCES } from '../../../utils/preferences/preferences.ts';
import { DAY, HOUR, message, NOW, talkroom } from '../../support/readings.ts';
import { historyAfter } from './talks.ts';

const hello = message({ siteId: 10, side: 'seller', sentAt: NOW - 11 * DAY });
const asked = message({ siteId: 11, sentAt: NOW - 10 * DAY });
const answered = message({ siteId: 12, side: 'seller', sentAt: NOW - 3 * DAY });
const history = historyAfter(
  talkroom({ readAt: NOW - 10 * DAY + HOUR, messages: [hello, asked] }),
  talkroom({ readAt: NOW - 2 * DAY, messages: [hello, asked, answered] }),
);

/** She wants to hear nothing of the four days, and has no target of her own. */
const silent = {
  ...DEFAULT_PREFERENCES,
  changes: [
    { clock: 'seller-silence' as const, length: null, warnBeforeMs: [], changedAt: NOW - 60 * DAY },
    { clock: 'own-reply' as const, length: null, warnBeforeMs: [], changedAt: NOW - 60 * DAY },
  ],
};
const span = { from: NOW - 14 * DAY, until: NOW };
const [loud, quiet] = [DEFAULT_PREFERENCES, silent].map((preferences) =>
  replay([history], preferences, span),
);

describe('two policies side by side', () => {
  it('show what the second would have caught, or lost', () => {
    if (!loud || !quiet) throw new Error('nothing was replayed');
    const better = compareReplays(quiet, loud);
    expect(better.newlyWarned).toMatchObject([{ clock: 'seller-silence', warned: true }]);
    expect(better.noLongerWarned).toEqual([]);
    const worse = compareReplays(loud, quiet);
    expect(worse.newlyWarned).toEqual([]);
    expect(worse.noLongerWarned).toHaveLength(1);
  });

  it('show how much more is said', () => {
    if (!loud || !quiet) throw new Error('nothing was replayed');
    const { perWeekBefore, perWeekAfter } = compareReplays(quiet, loud);
    expect(perWeekBefore).toBe(0);
    expect(perWeekAfter).toBeGreaterThan(2);
  });

  it('show no difference where there is none', () => {
    if (!loud) throw new Error('nothing was replayed');
    expect(compareReplays(loud, loud)).toMatchObject({ newlyWarned: [], noLongerWarned: [] });
  });
});
