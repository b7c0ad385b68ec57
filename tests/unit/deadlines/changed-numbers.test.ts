import { describe, expect, it } from 'vitest';
import { hoursAgainstRule } from '../../../utils/deadlines/changed-rule.ts';
import type { Clock, Duty } from '../../../utils/deadlines/duty.ts';
import type { RuleBook, RuleChange } from '../../../utils/deadlines/policy.ts';
import { RULES } from '../../../utils/deadlines/rules/index.ts';
import { rulesFor, ruleWithId, UNCHANGED } from '../../../utils/deadlines/rules-for.ts';
import type { ByHandEvent } from '../../../utils/timeline/event.ts';
import { deed, pause, withDeeds } from '../../support/deeds.ts';
import {
  DAY,
  found,
  HOUR,
  japan,
  listedRoom,
  message,
  NOW,
  orderList,
  talkroom,
} from '../../support/readings.ts';
import { afterLooks, openClocks, theDuty } from '../../support/rooms.ts';
import type { Known } from '../../support/rooms.ts';

const change = (clock: Clock, part: Partial<RuleChange>): RuleBook => ({
  ...UNCHANGED,
  changes: [{ clock, length: null, warnBeforeMs: null, changedAt: NOW, ...part }],
});
const changed = (known: Known, book: RuleBook, ...deeds: ByHandEvent[]): Duty[] =>
  withDeeds(known, deeds, book).duties;
const all = (duties: readonly Duty[], clock: Clock) =>
  duties.filter((duty) => duty.clock === clock);

const byBuyer = (siteId: number, sentAt: number) => message({ siteId, sentAt });
const bySeller = (siteId: number, sentAt: number) =>
  message({ siteId, side: 'seller', author: '自分', sentAt });

/** Answered before the change, and asked again. */
const [FIRST, SECOND] = [NOW - 10 * DAY, NOW - HOUR];
const talk = afterLooks(
  talkroom({ messages: [byBuyer(1, FIRST), bySeller(2, FIRST + DAY), byBuyer(3, SECOND)] }),
);

describe('a number of the site’s rules that she has changed', () => {
  const THREE_DAYS = change('seller-silence', { length: { days: 3 } });

  it('counts for what is still open; what had ended keeps the rule it had', () => {
    expect(all(changed(talk, THREE_DAYS), 'seller-silence')).toMatchObject([
      { ended: { state: 'met' }, due: { from: FIRST + 4 * DAY }, rule: 'seller-silence@2019-11' },
      { ended: null, due: { from: SECOND + 3 * DAY }, rule: 'seller-silence@2019-11+2026-11-20' },
    ]);
  });

  it('counts for what ended after the change as well', () => {
    const later = talkroom({
      readAt: NOW + DAY,
      messages: [byBuyer(3, SECOND), bySeller(4, NOW + 2 * HOUR)],
    });
    const known = afterLooks(talkroom({ messages: [byBuyer(3, SECOND)] }), later);
    expect(all(changed(known, THREE_DAYS), 'seller-silence')).toMatchObject([
      { ended: { state: 'met' }, rule: 'seller-silence@2019-11+2026-11-20' },
    ]);
  });

  it('is as before once she goes back to the default', () => {
    expect(changed(talk, { ...THREE_DAYS, changes: [] })).toEqual(talk.duties);
  });

  it('is warned of before its room is reckoned anew, by the rules of today', () => {
    const { warnBeforeMs } = RULES.find(({ clock }) => clock === 'seller-silence') ?? {};
    const stale = theDuty(changed(talk, THREE_DAYS), 'seller-silence');
    expect(ruleWithId(stale.rule, RULES)?.warnBeforeMs).toEqual(warnBeforeMs);
    const early = change('seller-silence', { warnBeforeMs: [2 * DAY] });
    const rules = rulesFor(talk.room, early);
    expect(ruleWithId('seller-silence@2010-01', rules)?.warnBeforeMs).toEqual([2 * DAY]);
    expect(ruleWithId('seller-silence@2019-11', rules)?.warnBeforeMs).toEqual(warnBeforeMs);
  });

  it('leaves every other clock alone', () => {
    const others = (duties: readonly Duty[]) =>
      duties.filter(({ clock }) => clock !== 'seller-silence');
    expect(others(changed(talk, THREE_DAYS))).toEqual(others(talk.duties));
  });

  it('can be the warnings alone', () => {
    const book = change('seller-silence', { warnBeforeMs: [2 * DAY, 0] });
    const duty = theDuty(changed(talk, book), 'seller-silence');
    expect(duty.due.from).toBe(SECOND + 4 * DAY);
    expect(ruleWithId(duty.rule, rulesFor(talk.room, book))?.warnBeforeMs).toEqual([2 * DAY, 0]);
  });

  it('is one number, where the rule knew two', () => {
    const step = found({ label: '取引完了', meaning: 'finished' as const });
    const form = found({ canWrite: false, canDeliver: false });
    const open = talkroom({ readAt: NOW - HOUR });
    const closed = afterLooks(open, talkroom({ step, form }));
    const duty = theDuty(changed(closed, change('review', { length: { days: 12 } })), 'review');
    expect(duty.due).toEqual({ from: NOW - HOUR + 12 * DAY, until: NOW + 12 * DAY });
  });

  it('changes only the rule of today, not the one of old', () => {
    const book = change('room-limit', { length: { days: 60 } });
    const old = RULES.filter(({ clock, inForce }) => clock === 'room-limit' && inForce.until < NOW);
    expect(old).toHaveLength(1);
    expect(rulesFor(talk.room, book)).toEqual(expect.arrayContaining(old));
  });

  it('gives a promised moment no length, so that no pause can hold it', () => {
    const dueAt = NOW + DAY;
    const custom = deed(
      { kind: 'custom-deadline', deadlineId: 'a', name: '下書き', dueAt, status: 'set' },
      NOW,
    );
    const book = change('custom', { length: { hours: 5 } });
    const duty = theDuty(changed(talk, book, custom, pause(NOW)), 'custom');
    expect(duty).toMatchObject({ paused: null, due: { from: dueAt, until: dueAt } });
  });
});

describe('the banner of the page and a changed number', () => {
  const at = NOW + 7 * HOUR;
  const sentence = '48時間以内に出品者がトークルーム内で連絡をしない場合、期限：11/21 3:00';
  const known = afterLooks(
    talkroom({ printedDeadline: found({ at, sentence, isFirstContact: true }) }),
  );
  const book = change('first-contact', { length: { hours: 72 } });

  it('the banner wins', () => {
    expect(theDuty(changed(known, book), 'first-contact')).toMatchObject({
      basis: 'page',
      due: { from: at, until: at },
    });
  });

  it('says by how much her number differs from the page, not the table’s', () => {
    const rules = rulesFor(known.room, book);
    expect(hoursAgainstRule(theDuty(changed(known, book), 'first-contact'), rules)).toBe(48);
    const right = change('first-contact', { length: { hours: 48 } });
    const duty = theDuty(changed(known, right), 'first-contact');
    expect(hoursAgainstRule(duty, rulesFor(known.room, right))).toBeNull();
  });
});

describe('the first contact of a sale that is only seen in the list', () => {
  const SOLD = japan(2026, 11, 20);
  const list = (readAt: number) =>
    orderList([listedRoom({ soldOn: found('2026-11-20') })], { readAt });
  const contact = (book: RuleBook, readAt: number) =>
    all(changed(afterLooks(list(SOLD + 12 * HOUR), list(readAt)), book), 'first-contact').map(
      ({ ended, due }) => [ended?.state ?? 'open', (due.from - SOLD) / HOUR],
    );
  const soon = (hours: number, changedAt = SOLD) =>
    change('first-contact', { length: { hours }, changedAt });

  // The day may have ended with the sale, and her clock may be a day fast.
  it('stays open where she wants to be early: the site itself gives its 48 hours', () => {
    expect(contact(soon(12), SOLD + 97 * HOUR)).toEqual([['open', 12]]);
    expect(contact(soon(12), SOLD + 99 * HOUR)).toEqual([['met', 12]]);
  });

  it('stays open where she says that the site gives more', () => {
    expect(contact(soon(96), SOLD + 145 * HOUR)).toEqual([['open', 96]]);
    expect(contact(soon(96), SOLD + 147 * HOUR)).toEqual([['met', 96]]);
  });

  it('is one and the same, before and after the change', () => {
    const late = SOLD + 100 * HOUR;
    for (const readAt of [late - HOUR, late + HOUR, late + 100 * HOUR]) {
      expect(contact(soon(96, late), readAt)).toEqual([['met', 48]]);
      expect(contact(soon(12, late), readAt)).toEqual([['met', 48]]);
    }
    expect(contact(soon(12, SOLD + 90 * HOUR), late)).toEqual([['met', 12]]);
  });
});

it('a cancel request runs as long as she says that the site gives', () => {
  const request = message({ siteId: 5, side: 'site', mark: 'cancel-request', sentAt: NOW });
  const known = (readAt: number) => afterLooks(talkroom({ readAt, messages: [request] }));
  const book = change('buyer-cancel-request', { length: { hours: 48 }, changedAt: NOW - DAY });
  expect(openClocks(changed(known(NOW + 54 * HOUR), book))).toContain('buyer-cancel-request');
  expect(openClocks(changed(known(NOW + 75 * HOUR), book))).not.toContain('buyer-cancel-request');
});
