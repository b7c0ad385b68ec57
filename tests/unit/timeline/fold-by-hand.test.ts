import { describe, expect, it } from 'vitest';
import { addEvents } from '../../../utils/timeline/add-events.ts';
import { foldByHand } from '../../../utils/timeline/fold-by-hand.ts';
import { NOTHING_BY_HAND } from '../../../utils/timeline/by-hand.ts';
import type { ByHandEvent } from '../../../utils/timeline/event.ts';
import { keepWords } from '../../../utils/timeline/keep-words.ts';
import { mergeEvents } from '../../../utils/timeline/merge-events.ts';
import { deed, noAnswerTo, pause, resume, withDeeds } from '../../support/deeds.ts';
import { DAY, found, HOUR, message, NOW, talkroom } from '../../support/readings.ts';
import { afterLooks } from '../../support/rooms.ts';

const MINUTE = HOUR / 60;
const byBuyer = (siteId: number, sentAt: number) => message({ siteId, sentAt });
const bySeller = (siteId: number, sentAt: number) =>
  message({ siteId, side: 'seller', author: '自分', sentAt });
const question = byBuyer(10, NOW - 2 * HOUR);
const look = talkroom({ messages: [question] });

/** What she has set down, after a look now and further ones. */
const byHand = (deeds: readonly ByHandEvent[], ...later: ReturnType<typeof talkroom>[]) =>
  withDeeds(afterLooks(look, ...later), deeds).room.byHand;
const pausesOf = (...args: Parameters<typeof byHand>) =>
  byHand(...args).pauses.map(({ reason, from, until }) => [reason, from, until]);

it('a room of which she has set down nothing has nothing by hand', () => {
  expect(byHand([])).toEqual(NOTHING_BY_HAND);
});

describe('a pause', () => {
  const paused = NOW + HOUR;

  it('goes on until she ends it', () => {
    expect(pausesOf([pause(paused)])).toEqual([['素材待ち', paused, null]]);
    expect(pausesOf([pause(paused), resume(paused + DAY)])).toEqual([
      ['素材待ち', paused, paused + DAY],
    ]);
  });

  it('is ended by the buyer’s next word, at the minute in which it was written', () => {
    const word = byBuyer(11, paused + 5 * HOUR);
    const later = talkroom({ readAt: paused + 2 * DAY, messages: [question, word] });
    expect(pausesOf([pause(paused)], later)).toEqual([['素材待ち', paused, paused + 5 * HOUR]]);
  });

  it('is over at once where the buyer had written before it and she had not seen it', () => {
    const unseen = byBuyer(11, paused - 10 * MINUTE);
    const later = talkroom({ readAt: paused + HOUR, messages: [question, unseen] });
    expect(pausesOf([pause(paused)], later)).toEqual([['素材待ち', paused, paused]]);
  });

  it('is not ended by older words that are loaded later', () => {
    const old = byBuyer(3, NOW - 9 * DAY);
    const later = talkroom({ readAt: paused + HOUR, messages: [old, question] });
    expect(pausesOf([pause(paused)], later)).toEqual([['素材待ち', paused, null]]);
  });

  it('is not ended by her own words, by the site’s or by an option that is bought', () => {
    const rows = [
      bySeller(11, paused + HOUR),
      message({ siteId: 12, side: 'site', sentAt: paused + HOUR }),
      message({ siteId: 13, side: 'buyer', mark: 'option-bought', sentAt: paused + HOUR }),
    ];
    const later = talkroom({ readAt: paused + DAY, messages: [question, ...rows] });
    expect(pausesOf([pause(paused)], later)).toEqual([['素材待ち', paused, null]]);
  });

  it('of which only the day of the buyer’s word is known is over from that day’s beginning', () => {
    const day = { from: paused + 3 * HOUR, until: paused + 27 * HOUR };
    const word = message({ siteId: 11, at: day });
    const later = talkroom({ readAt: paused + 10 * HOUR, messages: [question, word] });
    const again = pause(paused + 12 * HOUR, '出張');
    expect(pausesOf([pause(paused), again], later)).toEqual([
      ['素材待ち', paused, day.from],
      ['出張', paused + 12 * HOUR, null],
    ]);
  });

  it('set twice is one pause, with the reason of the first', () => {
    const twice = [pause(paused, 'ひとつめ'), pause(paused + HOUR, 'ふたつめ')];
    expect(pausesOf(twice)).toEqual([['ひとつめ', paused, null]]);
    expect(pausesOf([...twice, resume(paused + DAY)])).toEqual([
      ['ひとつめ', paused, paused + DAY],
    ]);
  });

  it('can be set again after it was over, by her or by the buyer', () => {
    const word = byBuyer(11, paused + 3 * HOUR);
    const later = talkroom({ readAt: paused + 4 * HOUR, messages: [question, word] });
    const deeds = [
      pause(paused, 'ひとつめ'),
      pause(paused + 5 * HOUR, 'ふたつめ'),
      resume(paused + 6 * HOUR),
      pause(paused + 7 * HOUR, 'みっつめ'),
    ];
    expect(pausesOf(deeds, later)).toEqual([
      ['ひとつめ', paused, paused + 3 * HOUR],
      ['ふたつめ', paused + 5 * HOUR, paused + 6 * HOUR],
      ['みっつめ', paused + 7 * HOUR, null],
    ]);
  });

  it('is ended by her before the buyer wrote, if she did so first', () => {
    const word = byBuyer(11, paused + 5 * HOUR);
    const later = talkroom({ readAt: paused + DAY, messages: [question, word] });
    expect(pausesOf([pause(paused), resume(paused + HOUR)], later)).toEqual([
      ['素材待ち', paused, paused + HOUR],
    ]);
  });

  it('cannot be ended before it was set', () => {
    expect(pausesOf([resume(paused - HOUR), pause(paused)])).toEqual([['素材待ち', paused, null]]);
  });
});

describe('a snooze', () => {
  const snooze = (at: number, until: number | null) => deed({ kind: 'snoozed', until }, at);
  const until = NOW + 3 * DAY;

  it('holds until the last moment that she named, or until she wakes it', () => {
    const longer = [snooze(NOW + HOUR, NOW + 2 * HOUR), snooze(NOW + 2 * HOUR, until)];
    expect(byHand(longer).snoozed).toMatchObject({ since: NOW + 2 * HOUR, until });
    expect(byHand([...longer, snooze(NOW + 3 * HOUR, null)]).snoozed).toBeNull();
  });

  it('is over when the buyer has written since, even what she had not seen', () => {
    const words = { later: NOW + 2 * HOUR, unseen: NOW + 30 * MINUTE };
    for (const sentAt of Object.values(words)) {
      const again = talkroom({ readAt: NOW + DAY, messages: [question, byBuyer(11, sentAt)] });
      expect(byHand([snooze(NOW + HOUR, until)], again).snoozed).toBeNull();
    }
    const old = talkroom({ readAt: NOW + DAY, messages: [byBuyer(2, NOW - 5 * DAY), question] });
    expect(byHand([snooze(NOW + HOUR, until)], old).snoozed).not.toBeNull();
  });
});

describe('marks and tags', () => {
  it('are what she said last', () => {
    const marks = [
      noAnswerTo(10, NOW + 1),
      noAnswerTo(11, NOW + 2),
      noAnswerTo(10, NOW + 3, false),
    ];
    expect(byHand(marks).unasked).toMatchObject({
      messageIds: ['18000001/m11'],
      because: { at: NOW + 2 },
    });
    const own = (isOwn: boolean, at: number) =>
      deed({ kind: 'own-request', requestId: 'r', isOwn }, at);
    expect(byHand([own(true, NOW)]).ownRequests).toEqual(['r']);
    expect(byHand([own(true, NOW), own(false, NOW + 1)]).ownRequests).toEqual([]);
    const tagged = (tags: string[], at: number) => deed({ kind: 'tagged', tags }, at);
    expect(byHand([tagged(['急ぎ'], NOW + 1), tagged([], NOW)]).tags).toEqual(['急ぎ']);
  });
});

describe('what she has set down', () => {
  const custom = deed(
    { kind: 'custom-deadline', deadlineId: 'a', name: '下書き', dueAt: NOW + DAY, status: 'set' },
    NOW + HOUR,
  );
  const deeds = [pause(NOW + HOUR), custom, noAnswerTo(10, NOW + HOUR)];

  it('stays whatever words she has chosen to keep', () => {
    for (const each of deeds) expect(keepWords(each, 'times')).toEqual(each);
  });

  it('is no news the second time', () => {
    const known = new Map(deeds.map((each) => [each.id, each]));
    expect(mergeEvents(known, deeds)).toEqual([]);
  });

  it('keeps its moment when it is recorded, though it names a message', () => {
    const mark = noAnswerTo(10, NOW + 5 * HOUR);
    const { events } = afterLooks(look);
    const known = new Map(events.map((each) => [each.id, each]));
    const all = new Map([...events, ...addEvents(known, [mark])].map((each) => [each.id, each]));
    expect(foldByHand([...all.values()]).unasked.because).toMatchObject({ at: NOW + 5 * HOUR });
  });

  it('is neither a look nor a word: whose turn it is and what was seen stay as they were', () => {
    const before = afterLooks(look, talkroom({ readAt: NOW + DAY, title: found('別の題') }));
    const { room } = withDeeds(before, deeds);
    expect({ ...room, byHand: null, buyerAsks: null }).toEqual({
      ...before.room,
      byHand: null,
      buyerAsks: null,
    });
  });
});
