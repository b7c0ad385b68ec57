import { describe, expect, it } from 'vitest';
import { laneOf, pressingFrom } from '../../../utils/deadlines/lane-of.ts';
import { nextDuty } from '../../../utils/deadlines/rank.ts';
import type { ByHandEvent } from '../../../utils/timeline/event.ts';
import { deed, noAnswerTo, pause, withDeeds } from '../../support/deeds.ts';
import { DAY, found, HOUR, message, NOW, talkroom } from '../../support/readings.ts';
import { afterLooks, openClocks, theDuty } from '../../support/rooms.ts';
import type { Known } from '../../support/rooms.ts';

const byBuyer = (siteId: number, sentAt: number) => message({ siteId, sentAt });
const bySeller = (siteId: number, sentAt: number) =>
  message({ siteId, side: 'seller', author: '自分', sentAt });
const laneAt = ({ room, duties }: Known, now: number) => laneOf(room, duties, now);
const ofClock = ({ duties }: Known, clock: string) => duties.filter((duty) => duty.clock === clock);

const [WROTE, THANKED] = [NOW - 3 * HOUR, NOW - 2 * HOUR];
const thanked = afterLooks(talkroom({ messages: [bySeller(1, WROTE), byBuyer(2, THANKED)] }));
/** She looks again, so that the room is not stale. */
const seenAt = (readAt: number, ...more: ReturnType<typeof message>[]) =>
  afterLooks(
    talkroom({ messages: [bySeller(1, WROTE), byBuyer(2, THANKED)] }),
    talkroom({ readAt, messages: [bySeller(1, WROTE), byBuyer(2, THANKED), ...more] }),
  );

describe('a thank-you that wants no answer', () => {
  const marked = (known = thanked, ...deeds: ByHandEvent[]) =>
    withDeeds(known, [noAnswerTo(2, NOW), ...deeds]);

  it('ends her own target when she says so, and leaves the site’s four days running', () => {
    const known = marked();
    expect(ofClock(known, 'own-reply')).toMatchObject([
      { ended: { state: 'met', at: { from: NOW } }, startedAt: { from: THANKED } },
    ]);
    expect(theDuty(known.duties, 'seller-silence')).toEqual(
      theDuty(thanked.duties, 'seller-silence'),
    );
  });

  it('takes the room out of 返す until 72 hours before the site’s four days are over', () => {
    const due = THANKED + 4 * DAY;
    const known = marked(seenAt(due - 73 * HOUR));
    expect(laneAt(thanked, NOW)).toBe('reply');
    expect(laneAt(known, due - 72 * HOUR - 1)).toBe('wait');
    expect(laneAt(known, due - 72 * HOUR)).toBe('reply');
    expect(pressingFrom(theDuty(known.duties, 'seller-silence'))).toBe(due - 72 * HOUR);
    expect(nextDuty(known, due - 72 * HOUR)?.clock).toBe('seller-silence');
  });

  it('does not hide a later word, which is answered from its own beginning', () => {
    const asked = NOW + HOUR;
    const known = marked(seenAt(asked + HOUR, byBuyer(3, asked)));
    expect(laneAt(known, asked + HOUR)).toBe('reply');
    expect(theDuty(known.duties, 'own-reply').startedAt.from).toBe(asked);
    expect(theDuty(known.duties, 'seller-silence').startedAt.from).toBe(THANKED);
  });

  it('beside a question leaves the question, whichever of the two came first', () => {
    const question = NOW - HOUR;
    const after = marked(seenAt(NOW + 1, byBuyer(3, question)));
    expect(theDuty(after.duties, 'own-reply').startedAt.from).toBe(question);
    const before = withDeeds(seenAt(NOW + 1, byBuyer(3, question)), [noAnswerTo(3, NOW)]);
    expect(theDuty(before.duties, 'own-reply').startedAt.from).toBe(THANKED);
    expect(laneAt(before, NOW)).toBe('reply');
  });

  it('can be taken back', () => {
    const known = marked(thanked, noAnswerTo(2, NOW + 1, false));
    expect(known.duties).toEqual(thanked.duties);
    expect(laneAt(known, NOW)).toBe('reply');
  });

  it('counts for nothing where the message is another room’s or her own', () => {
    for (const siteId of [1, 99]) {
      const known = withDeeds(thanked, [noAnswerTo(siteId, NOW)]);
      expect(openClocks(known.duties)).toContain('own-reply');
      expect(laneAt(known, NOW)).toBe('reply');
    }
  });

  it('is no calm where a message may stand before it that nobody saw', () => {
    const cut = afterLooks(talkroom({ olderExist: found(true), messages: [byBuyer(2, THANKED)] }));
    expect(laneAt(withDeeds(cut, [noAnswerTo(2, NOW)]), NOW)).toBe('check');
  });

  it('does not count as the first contact, nor as an answer to the four days', () => {
    const fresh = afterLooks(talkroom({ messages: [byBuyer(2, THANKED)] }));
    const known = withDeeds(fresh, [noAnswerTo(2, NOW)]);
    expect(openClocks(known.duties)).toContain('first-contact');
    expect(laneAt(known, NOW)).toBe('reply');
  });

  it('does not hide that the buyer has sent the work back since', () => {
    const step = found({ label: '納品送付', meaning: 'delivered' as const });
    const rows = [{ ...bySeller(1, WROTE), mark: 'formal-delivery' as const }, byBuyer(2, THANKED)];
    const returned = afterLooks(
      talkroom({ step, messages: rows }),
      talkroom({ readAt: NOW + HOUR, messages: rows }),
    );
    expect(returned.room.returnedAt).not.toBeNull();
    expect(laneAt(withDeeds(returned, [noAnswerTo(2, NOW)]), NOW + HOUR)).toBe('reply');
  });
});

describe('a request to cancel that she says was hers', () => {
  const request = message({ siteId: 7, side: 'site', mark: 'cancel-request', sentAt: NOW - HOUR });
  const asked = afterLooks(talkroom({ messages: [bySeller(1, WROTE), request] }));
  const [requestId = ''] = asked.room.cancelRequests.map(({ eventId }) => eventId);
  const own = (isOwn: boolean, at = NOW) => deed({ kind: 'own-request', requestId, isOwn }, at);

  it('is the buyer’s to answer, in the same 24 hours', () => {
    const known = withDeeds(asked, [own(true)]);
    const due = theDuty(asked.duties, 'buyer-cancel-request').due;
    expect(theDuty(known.duties, 'seller-cancel-request')).toMatchObject({ owner: 'buyer', due });
    expect(openClocks(known.duties)).not.toContain('buyer-cancel-request');
  });

  it('is hers to answer before she has said so, and when she takes it back', () => {
    expect(openClocks(asked.duties)).toContain('buyer-cancel-request');
    const known = withDeeds(asked, [own(true), own(false, NOW + 1)]);
    expect(known.duties).toEqual(asked.duties);
  });

  it('is not answered by her own words, and leaves other requests hers', () => {
    const second = { ...request, siteId: 8, at: { from: NOW, until: NOW } };
    const known = afterLooks(
      talkroom({ readAt: NOW + HOUR, messages: [request, bySeller(9, NOW - HOUR / 2), second] }),
    );
    const [first = ''] = known.room.cancelRequests.map(({ eventId }) => eventId);
    const { duties } = withDeeds(known, [
      deed({ kind: 'own-request', requestId: first, isOwn: true }, NOW),
    ]);
    expect(openClocks(duties)).toEqual(
      expect.arrayContaining(['seller-cancel-request', 'buyer-cancel-request']),
    );
  });
});

describe('what is paused or snoozed', () => {
  it('stays in the lane in which it is, and only her own targets say nothing', () => {
    const known = withDeeds(thanked, [
      pause(NOW),
      deed({ kind: 'snoozed', until: NOW + 300 * DAY }, NOW),
    ]);
    for (const now of [NOW, NOW + 2 * DAY, NOW + 5 * DAY])
      expect(laneAt(known, now)).toBe(laneAt(thanked, now));
    expect(nextDuty(known, NOW)?.paused ?? null).toBeNull();
  });
});
