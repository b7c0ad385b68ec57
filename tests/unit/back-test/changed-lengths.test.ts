import { expect, it } from 'vitest';
import { compareReplays, replay } from '../../../utils/back-test/index.ts';
import { DEFAULT_PREFERENCES } from '../../../utils/preferences/preferences.ts';
import { DAY, HOUR, message, NOW, talkroom } from '../../support/readings.ts';
import { historyAfter } from './talks.ts';

const hello = message({ siteId: 10, side: 'seller', sentAt: NOW - 11 * DAY });
const asked = message({ siteId: 11, sentAt: NOW - 10 * DAY });
const answered = message({ siteId: 12, side: 'seller', sentAt: NOW - 5 * DAY });
const history = historyAfter(
  talkroom({ readAt: NOW - 10 * DAY + HOUR, messages: [hello, asked] }),
  talkroom({ readAt: NOW - 2 * DAY, messages: [hello, asked, answered] }),
);
const span = { from: NOW - 14 * DAY, until: NOW };

/** She hears of the four days when they are over, by her own count of them; nothing else. */
const told = (hours: number) =>
  replay(
    [history],
    {
      ...DEFAULT_PREFERENCES,
      policies: [
        {
          id: 'p',
          name: '',
          when: { service: null, tag: null, stage: null, roomId: null },
          targets: { 'own-reply': 'off' },
        },
      ],
      changes: [{ clock: 'seller-silence', length: { hours }, warnBeforeMs: [0], changedAt: 0 }],
    },
    span,
  );

it('what is missed is counted by the site’s own four days, whatever she has made of them', () => {
  for (const hours of [72, 97, 150]) {
    expect(told(hours).misses).toMatchObject([
      { clock: 'seller-silence', dueAt: NOW - 6 * DAY, warned: hours < 96 },
    ]);
  }
});

it('a shorter length would have caught it, a longer one would not', () => {
  expect(compareReplays(told(97), told(72)).newlyWarned).toHaveLength(1);
  expect(compareReplays(told(72), told(150)).noLongerWarned).toHaveLength(1);
});
