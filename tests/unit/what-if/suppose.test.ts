import { describe, expect, it } from 'vitest';
import { NOTHING_CHANGED } from '../../../utils/credit/rules/own-book.ts';
import { rowOf } from '../../../utils/store/row-of.ts';
import { suppose } from '../../../utils/what-if/suppose.ts';
import type { Supposition } from '../../../utils/what-if/supposition.ts';
import { DAY, found, HOUR, japan, message, NOW, talkroom } from '../../support/readings.ts';
import { afterLooks, openClocks, theDuty } from '../../support/rooms.ts';
import {
  answered,
  asked,
  AT,
  delivered,
  DELIVERED,
  done,
  FINISHED,
  formal,
  knownAfter,
  messagesIn,
  MINUTE,
  ROOMS,
  supposed,
} from './rooms-to-think-of.ts';

describe('what a formal delivery would change', () => {
  it.each(Object.entries(ROOMS))('is what it did change, in a room %s', (_, looks) => {
    const real = delivered(looks, AT);
    const foreseen = supposed(looks, { kind: 'deliver', at: AT });
    expect(foreseen.duties).toEqual(real.duties);
    expect(foreseen.credit).toEqual(real.credit);
    expect(foreseen.lane).toBe(real.lane);
    expect(openClocks(foreseen.duties)).toContain('delivery-check');
  });

  it.each(Object.entries(ROOMS))('promises what the page then prints, in a room %s', (_, looks) => {
    // 23:00 and three days, with what is left of the hour of the printed minute.
    const printed = { at: AT + 73 * HOUR, sentence: '返信期限：11/24 0:00', isFirstContact: false };
    const real = delivered(looks, AT, { printedDeadline: found(printed) });
    const foreseen = supposed(looks, { kind: 'deliver', at: AT });
    expect(theDuty(foreseen.duties, 'delivery-check').due.until).toBe(printed.at);
    expect(foreseen.credit?.expected).toEqual(real.credit?.expected);
  });

  it('is nothing that was not said: what was handed in stays as it was', () => {
    const known = knownAfter(ROOMS['that waits for nobody'] ?? []);
    const before = structuredClone(known);
    suppose(known, [{ kind: 'deliver', at: AT }], NOTHING_CHANGED, NOW);
    expect(known).toEqual(before);
  });

  it('hides nothing that the page does not give away', () => {
    const looks = [talkroom({ messages: [asked], sides: { missing: 'sides' } })];
    expect(supposed(looks, { kind: 'deliver', at: AT }).lane).toBe('check');
  });

  it('comes after words of the same minute', () => {
    const sameMinute = message({ siteId: 13, sentAt: NOW });
    const looks = [talkroom({ readAt: NOW + 1, messages: [asked, answered, sameMinute] })];
    const foreseen = supposed(looks, { kind: 'deliver', at: NOW });
    expect(openClocks(foreseen.duties)).not.toContain('seller-silence');
    expect(foreseen.room.turn).toBe('buyer');
  });
});

describe('what an acceptance would change', () => {
  const looks = [talkroom({ step: DELIVERED, messages: [asked, formal(12, NOW - HOUR)] })];

  it('is what it did change', () => {
    const real = done(looks, AT, { step: FINISHED });
    const foreseen = supposed(looks, { kind: 'accept', at: AT });
    expect(foreseen.credit).toEqual(real.credit);
    expect(foreseen.lane).toBe('credit');
    expect(theDuty(foreseen.duties, 'after-acceptance').due.until).toBe(AT + DAY);
  });

  it('is dated to the moment, though the room was not looked at just before', () => {
    const { due } = theDuty(supposed(looks, { kind: 'accept', at: AT }).duties, 'after-acceptance');
    expect(due.until - due.from).toBeLessThan(MINUTE);
  });

  it('can be thought on: she delivers tomorrow, and two hours later it is accepted', () => {
    const at = NOW + DAY;
    const both: Supposition[] = [
      { kind: 'accept', at: at + 2 * HOUR },
      { kind: 'deliver', at },
    ];
    const { credit, room } = supposed([talkroom({ messages: [asked, answered] })], ...both);
    expect(room.deliveries).toHaveLength(1);
    expect(credit).toMatchObject({ reason: 'after-acceptance' });
    expect(credit?.expected?.until).toBe(at + 2 * HOUR + DAY);
  });
});

describe('what her words would change', () => {
  const waiting = ROOMS['in which the buyer waits'] ?? [];
  const silent = ROOMS['in which nobody wrote yet'] ?? [];

  it('is that nobody waits for an answer any more', () => {
    const clocks = openClocks(supposed(waiting, { kind: 'reply', at: AT }).duties);
    expect(clocks).not.toContain('seller-silence');
    expect(clocks).not.toContain('own-reply');
    expect(clocks).toContain('own-nudge');
  });

  it('is that the first contact is made, and no banner stands there any more', () => {
    const { duties, room } = supposed(silent, { kind: 'reply', at: AT });
    expect(openClocks(duties)).not.toContain('first-contact');
    expect(room.printed).toBeNull();
  });

  it('is what they did change', () => {
    const words = message({ siteId: 14, side: 'seller', sentAt: AT, text: '' });
    const messages = [...messagesIn(waiting), words];
    const range = { from: 11, until: 14 };
    const real = done(waiting, AT, { messages, range, rowCount: messages.length });
    expect(supposed(waiting, { kind: 'reply', at: AT }).duties).toEqual(real.duties);
  });

  it('is, of a notice, that the promise runs out when it says', () => {
    const deadline = japan(2026, 11, 24, 21);
    const { duties } = supposed(waiting, { kind: 'notice', at: AT, deadline });
    expect(theDuty(duties, 'notice').due).toEqual({ from: deadline, until: deadline });
    expect(openClocks(duties)).not.toContain('own-notice');
  });

  it('is, of a second notice, that it takes the place of the first', () => {
    const first = { kind: 'notice' as const, at: AT, deadline: AT + 3 * DAY };
    const { duties } = supposed(waiting, first, { ...first, at: AT + DAY, deadline: AT + 5 * DAY });
    expect(theDuty(duties, 'notice').due.from).toBe(AT + 5 * DAY);
  });
});

describe('what other rules would change', () => {
  const waiting = ROOMS['in which the buyer waits'] ?? [];

  it('is the time that they give', () => {
    const targets = { 'own-reply': { length: { hours: 3 }, counts: 'calendar' } } as const;
    const when = { service: 'ロゴ', tag: null, stage: null, roomId: null };
    const book = { ...NOTHING_CHANGED, policies: [{ id: 'logo', name: 'ロゴ', when, targets }] };
    const { from } = theDuty(supposed(waiting, { kind: 'book', book }).duties, 'own-reply').due;
    expect(from).toBe(NOW - 7 * HOUR);
  });

  it('is nothing where they are the same', () => {
    const { room, events, duties } = afterLooks(...waiting);
    const row = rowOf(room.roomId, events, room.coverage, NOW);
    expect(supposed(waiting)).toEqual({ room, duties, credit: row.credit, lane: row.lane });
  });
});
