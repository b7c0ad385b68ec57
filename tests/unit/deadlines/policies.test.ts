import { describe, expect, it } from 'vitest';
import type { Clock } from '../../../utils/deadlines/duty.ts';
import { policyFor } from '../../../utils/deadlines/policy.ts';
import type { Condition, Policy, RuleBook, Target } from '../../../utils/deadlines/policy.ts';
import { RULES } from '../../../utils/deadlines/rules/index.ts';
import { rulesFor, ruleWithId, UNCHANGED } from '../../../utils/deadlines/rules-for.ts';
import type { ByHandEvent } from '../../../utils/timeline/event.ts';
import { deed, withDeeds } from '../../support/deeds.ts';
import { DAY, found, HOUR, message, NOW, talkroom } from '../../support/readings.ts';
import { afterLooks, openClocks, theDuty } from '../../support/rooms.ts';

const ASKED = NOW - HOUR;
const room = (title: string, part: Parameters<typeof talkroom>[0] = {}) =>
  afterLooks(
    talkroom({ title: found(title), messages: [message({ siteId: 1, sentAt: ASKED })], ...part }),
  );
const logo = room('ロゴ制作いたします');

const ANY: Condition = { service: null, tag: null, stage: null, roomId: null };
const calendar = (hours: number): Target => ({ length: { hours }, counts: 'calendar' });
const policy = (id: string, when: Partial<Condition>, reply: Target = calendar(3)): Policy => ({
  id,
  name: id,
  when: { ...ANY, ...when },
  targets: { 'own-reply': reply },
});
const book = (...policies: Policy[]): RuleBook => ({ ...UNCHANGED, policies });
const tagged = (...tags: string[]) => deed({ kind: 'tagged', tags }, NOW);

/** Which policy a room falls under. */
const idFor = ({ policies }: RuleBook, known = logo, ...deeds: ByHandEvent[]): string | undefined =>
  policyFor(withDeeds(known, deeds).room, policies)?.id;

describe('which policy counts', () => {
  it('is the first in her order that fits, though a later one fits more closely', () => {
    const [wide, narrow] = [policy('wide', {}), policy('narrow', { roomId: '18000001' })];
    expect(idFor(book(wide, narrow))).toBe('wide');
    expect(idFor(book(narrow, wide))).toBe('narrow');
    expect(idFor(book(policy('other', { roomId: '18000002' }), narrow))).toBe('narrow');
    expect(idFor(book(policy('other', { roomId: '18000002' })))).toBeUndefined();
  });

  it.each([
    ['ロゴ', 'ロゴ制作いたします', true],
    ['logo', 'ＬＯＧＯ Design', true],
    ['ﾛｺﾞ', 'ロゴ制作いたします', true],
    ['  ロゴ ', 'ロゴ制作いたします', true],
    ['ロゴ制作します', 'ロゴ制作いたします', false],
    ['バナー', 'ロゴ制作いたします', false],
  ])('by service: %s in %s', (service, title, fits) => {
    expect(idFor(book(policy('p', { service })), room(title)) === 'p').toBe(fits);
  });

  it('by service never fits a room whose title is not known', () => {
    const nameless = afterLooks(talkroom({ title: { missing: 'title' } }));
    expect(idFor(book(policy('p', { service: 'ロゴ' })), nameless)).toBeUndefined();
  });

  it('by tag fits the whole tag, whatever its width and case', () => {
    const urgent = book(policy('p', { tag: 'ＶＩＰ' }));
    expect(idFor(urgent)).toBeUndefined();
    expect(idFor(urgent, logo, tagged('急ぎ', 'vip'))).toBe('p');
    expect(idFor(urgent, logo, tagged('vips', 'vi'))).toBeUndefined();
    expect(idFor(urgent, logo, tagged('vip'), deed({ kind: 'tagged', tags: [] }, NOW + 1))).toBe(
      undefined,
    );
  });

  it('by stage follows the room from one stage to the next', () => {
    const stages = book(policy('open', { stage: 'open' }), policy('done', { stage: 'delivered' }));
    expect(idFor(stages)).toBe('open');
    const step = found({ label: '納品送付', meaning: 'delivered' as const });
    expect(idFor(stages, room('ロゴ', { step }))).toBe('done');
  });

  it('must fit in every part that it names', () => {
    const both = book(policy('p', { service: 'ロゴ', tag: '急ぎ' }));
    expect(idFor(both)).toBeUndefined();
    expect(idFor(both, room('バナー'), tagged('急ぎ'))).toBeUndefined();
    expect(idFor(both, logo, tagged('急ぎ'))).toBe('p');
  });
});

describe('what a policy sets', () => {
  const duties = (rules: RuleBook) => withDeeds(logo, [], rules).duties;

  it('is her own target, and the duty names the policy', () => {
    const duty = theDuty(duties(book(policy('fast', {}))), 'own-reply');
    expect(duty).toMatchObject({ rule: 'own-reply@fast', due: { from: ASKED + 3 * HOUR } });
    const rules = rulesFor(logo.room, book(policy('fast', {})));
    expect(ruleWithId(duty.rule, rules)?.warnBeforeMs).toEqual([0]);
  });

  it('may be no target at all; what it does not name stays as the rules say', () => {
    const off = book(policy('calm', {}, 'off'));
    expect(openClocks(duties(off))).not.toContain('own-reply');
    expect(openClocks(duties(UNCHANGED))).toContain('own-reply');
    const wrote = message({ siteId: 1, side: 'seller', author: '自分', sentAt: ASKED });
    const waiting = afterLooks(talkroom({ messages: [wrote] }));
    expect(withDeeds(waiting, [], off).duties).toEqual(withDeeds(waiting, []).duties);
  });

  it('never touches what the site enforces, even where all her targets are off', () => {
    const none = { 'own-reply': 'off', 'own-nudge': 'off', 'own-notice': 'off' } as const;
    const silent = { ...policy('none', {}), targets: none };
    const own = new Set<Clock>(['own-reply', 'own-nudge', 'own-notice']);
    const rules = rulesFor(logo.room, book(silent));
    expect(rules).toEqual(RULES.filter(({ clock }) => !own.has(clock)));
    expect(theDuty(duties(book(silent)), 'seller-silence').due.from).toBe(ASKED + 4 * DAY);
  });
});
