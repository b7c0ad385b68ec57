import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeCoverage, noCoverage } from '../../../utils/timeline/coverage.ts';
import type { Coverage } from '../../../utils/timeline/coverage.ts';
import type { TimelineEvent } from '../../../utils/timeline/event.ts';
import { keepWords } from '../../../utils/timeline/keep-words.ts';
import { mergeEvents, mergeTwo } from '../../../utils/timeline/merge-events.ts';
import { observe } from '../../../utils/timeline/observe.ts';
import { message, NOW, talkroom } from '../../support/readings.ts';
import { minuteOf } from '../../../utils/japan-time/calendar.ts';

const HOUR = 3_600_000;

const aMessage = fc.record({ siteId: fc.integer({ min: 1, max: 6 }), isRead: fc.boolean() });
const aLook = fc.record({
  readAt: fc.integer({ min: 0, max: 5 }),
  messages: fc.uniqueArray(aMessage, { selector: ({ siteId }) => siteId, maxLength: 6 }),
});

function eventsOf(look: { readAt: number; messages: { siteId: number; isRead: boolean }[] }) {
  const messages = look.messages.map(({ siteId, isRead }) =>
    message({
      siteId,
      sentAt: NOW - (10 - siteId) * HOUR,
      readAt: isRead ? minuteOf(NOW) : null,
    }),
  );
  return observe(talkroom({ readAt: NOW + look.readAt, messages })).flatMap(({ events }) => events);
}

function union(...looks: TimelineEvent[][]): Map<string, TimelineEvent> {
  const known = new Map<string, TimelineEvent>();
  for (const look of looks)
    for (const event of mergeEvents(known, look)) known.set(event.id, event);
  return known;
}

describe('merging looks', () => {
  it('gives the same events in any order and any number of times', () => {
    fc.assert(
      fc.property(fc.array(aLook, { maxLength: 5 }), (looks) => {
        const events = looks.map(eventsOf);
        const once = union(...events);
        const backwards = union(...[...events].reverse(), ...events);
        expect(new Map([...backwards].sort())).toEqual(new Map([...once].sort()));
      }),
    );
  });

  it('says nothing is new when the same look is recorded twice', () => {
    const events = eventsOf({ readAt: 0, messages: [{ siteId: 1, isRead: true }] });
    expect(mergeEvents(union(events), events)).toEqual([]);
  });

  it('keeps the read mark that came later and the text that was cut before', () => {
    const [short] = eventsOf({ readAt: 0, messages: [{ siteId: 1, isRead: false }] });
    const [long] = eventsOf({ readAt: 1, messages: [{ siteId: 1, isRead: true }] });
    if (!short || !long) throw new Error('no events');
    const merged = mergeTwo({ ...short, text: 'よろ' } as TimelineEvent, long);
    expect(merged).toMatchObject({ text: 'よろしくお願いします。', seenAt: NOW });
    expect(merged).toHaveProperty('readAt', minuteOf(NOW));
  });

  it('tells two rows without an id apart, even when they are alike', () => {
    const twins = [message({ ordinal: 0 }), message({ ordinal: 1 })];
    const ids = observe(talkroom({ messages: twins })).flatMap(({ events }) =>
      events.filter(({ kind }) => kind === 'message').map(({ id }) => id),
    );
    expect(new Set(ids).size).toBe(2);
  });
});

describe('coverage', () => {
  const aCoverage: fc.Arbitrary<Coverage> = fc.record({
    roomId: fc.constant('1'),
    lookedAt: fc.option(fc.integer({ min: 0, max: 3 })),
    listedAt: fc.option(fc.integer({ min: 0, max: 3 })),
    ranges: fc.array(
      fc.tuple(fc.nat(20), fc.nat(5)).map(([from, length]) => ({ from, until: from + length })),
      { maxLength: 3 },
    ),
    isStartSeen: fc.boolean(),
    newestSeenAt: fc.option(fc.integer({ min: 0, max: 3 })),
    missing: fc.subarray(['step', 'sides']).map((names) => names.sort()),
  });

  it('is a union: order and repetition do not matter', () => {
    fc.assert(
      fc.property(aCoverage, aCoverage, aCoverage, (a, b, c) => {
        const left = mergeCoverage(mergeCoverage(a, b), c);
        expect(mergeCoverage(a, mergeCoverage(b, c))).toEqual(left);
        expect(mergeCoverage(mergeCoverage(c, b), a)).toEqual(left);
        expect(mergeCoverage(left, b)).toEqual(left);
      }),
    );
  });

  it('keeps a gap between two stretches that do not touch', () => {
    const a = { ...noCoverage('1'), ranges: [{ from: 1, until: 5 }] };
    const b = { ...noCoverage('1'), ranges: [{ from: 8, until: 9 }] };
    expect(mergeCoverage(a, b).ranges).toHaveLength(2);
  });
});

describe('what is kept of a message', () => {
  const [event] = observe(talkroom({ messages: [message({ siteId: 1 })] })).flatMap(
    ({ events }) => events,
  );
  it('times keeps who and when without a word', () => {
    if (!event) throw new Error('no event');
    const kept = keepWords(event, 'times');
    expect(kept).toMatchObject({ text: null, attachments: [], by: 'buyer', length: 11 });
    expect(JSON.stringify(kept)).not.toContain('よろしく');
  });
  it('own leaves out the buyer’s words only', () => {
    if (!event) throw new Error('no event');
    expect(keepWords(event, 'own')).toHaveProperty('text', null);
    expect(keepWords({ ...event, by: 'seller' }, 'own')).toHaveProperty(
      'text',
      'よろしくお願いします。',
    );
  });
});
