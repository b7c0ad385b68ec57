// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTalkroomReader } from '../../utils/site/talkroom-reader.ts';
import type { TimelineEvent } from '../../utils/timeline/event.ts';
import { mergeEvents } from '../../utils/timeline/merge-events.ts';
import { observe } from '../../utils/timeline/observe.ts';
import { showFixture } from '../unit/site/fixtures.ts';

/** Whatever a look at these rows says happened in the room. */
function eventsOf(from: number, until: number): TimelineEvent[] {
  const { now } = showFixture('talkroom/conversation');
  document.querySelectorAll('.d-talkroomMessage').forEach((row, index) => {
    if (index < from || index >= until) row.remove();
  });
  for (const group of document.querySelectorAll('.d-messageGroup')) {
    if (!group.querySelector('.d-talkroomMessage')) group.remove();
  }
  const reading = createTalkroomReader(document).read('18000001', now);
  return reading.kind === 'talkroom' ? observe(reading).flatMap(({ events }) => events) : [];
}

function merged(looks: readonly (readonly TimelineEvent[])[]): TimelineEvent[] {
  const known = new Map<string, TimelineEvent>();
  for (const look of looks)
    for (const event of mergeEvents(known, look)) known.set(event.id, event);
  return [...known.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

test('any two parts of a page, in any order and any number of times, are the whole', () => {
  const whole = merged([eventsOf(0, 6)]);
  const split = fc.record({
    from: fc.integer({ min: 0, max: 6 }),
    overlap: fc.integer({ min: 0, max: 3 }),
  });
  fc.assert(
    fc.property(split, fc.array(fc.boolean(), { maxLength: 6 }), ({ from, overlap }, again) => {
      const upper = eventsOf(0, Math.min(6, from + overlap));
      const lower = eventsOf(from, 6);
      const looks = [...again.map((isUpper) => (isUpper ? upper : lower)), lower, upper];
      expect(merged(looks)).toEqual(whole);
    }),
    { numRuns: 60 },
  );
});
