// @vitest-environment jsdom
import { cleanup, render, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DEFAULT_PREFERENCES } from '../../../utils/preferences/preferences.ts';
import type { OwnBook } from '../../../utils/credit/rules/own-book.ts';
import type { Policy, Target } from '../../../utils/deadlines/policy.ts';
import { rowOf } from '../../../utils/store/row-of.ts';
import type { TimelineEvent } from '../../../utils/timeline/event.ts';
import { deed } from '../../support/deeds.ts';
import { DAY, NOW } from '../../support/readings.ts';
import { roomWith } from './dashboard-with.tsx';
import { drawInIdleTime } from './idle.ts';
import { paintAtOnce } from './paint.ts';
import * as samples from './sample-rows.ts';
import { speak } from './texts.ts';

beforeEach(() => {
  speak();
  paintAtOnce();
  drawInIdleTime();
});
afterEach(cleanup);

const MINUTE = 60_000;
const ID = '18000002';
const asking = samples.waitingBuyer(NOW, 2);
const policyWith = (target: Target, when: Partial<Policy['when']>): Policy => ({
  id: 'p1',
  name: '占い即日',
  when: { service: null, tag: null, stage: null, roomId: null, ...when },
  targets: { 'own-reply': target },
});
const bookWith = (part: Partial<OwnBook>): OwnBook => ({ ...DEFAULT_PREFERENCES, ...part });

/** The lines of one deadline's explanation by their terms, once the records are read. */
async function explained(
  sample: samples.Sample,
  clock: string,
  book: OwnBook = DEFAULT_PREFERENCES,
  more: TimelineEvent[] = [],
): Promise<Record<string, string>> {
  const events = [...sample.events, ...more];
  const { roomId, room } = sample.row;
  const row = rowOf(roomId, events, room.coverage, NOW, book);
  render(roomWith({ row, events }, { book }));
  const duty = document.querySelector<HTMLElement>(`[data-explains="${clock}"]`);
  if (!duty) throw new Error(`${clock} is not explained`);
  await waitFor(() => expect(within(duty).queryByText('読み込んでいます…')).toBeNull());
  const terms = [...duty.querySelectorAll('dt')].map(({ textContent, nextElementSibling }) => [
    textContent,
    nextElementSibling?.textContent ?? '',
  ]);
  return Object.fromEntries(terms) as Record<string, string>;
}

describe('every deadline opens to', () => {
  test('what was seen: what, whose, when, since when it is known, and how it begins', async () => {
    const lines = await explained(asking, 'seller-silence');
    expect(lines['根拠の記録']).toMatch(
      /^メッセージ · 購入者 · 2026 11\/20\(金\) 18:00「?色は変えられますか。」?11\/20\(金\) 19:57 に確認$/,
    );
  });

  test('the rule, its version, how sure it is, when it was verified and where it is written', async () => {
    const lines = await explained(asking, 'seller-silence');
    expect(lines['決まり']).toContain('96時間');
    expect(lines['決まり']).toContain(
      'seller-silence@2019-11 · 確かさ: 中くらい · 2026-11-20 に確認',
    );
    const link = document.querySelector<HTMLAnchorElement>('[data-explains="seller-silence"] a');
    expect(link?.href).toBe('https://mytecho.jp/?p=955');
  });

  test('what ends it and what follows, and the other way of counting', async () => {
    const lines = await explained(asking, 'seller-silence');
    expect(lines['済むとき']).toContain('返事をすると済みます');
    expect(lines['過ぎると']).toContain('キャンセルを申請できます');
    expect(lines['別の数え方']).toContain('ご自身の最後の連絡から');
  });

  test('long words of a message only as far as a line goes', async () => {
    const events = asking.events.map((event) =>
      event.kind === 'message' && event.by === 'buyer'
        ? { ...event, text: `${'長い'.repeat(40)}\n終わり` }
        : event,
    );
    const lines = await explained({ ...asking, events }, 'seller-silence');
    expect(lines['根拠の記録']).toContain(`${'長い'.repeat(20)}…`);
    expect(lines['根拠の記録']).not.toContain('終わり');
  });

  test('a record that is lost, said as lost', async () => {
    render(roomWith(asking, { readEvents: () => Promise.resolve([]) }));
    await waitFor(() =>
      expect(document.querySelector('[data-explains="seller-silence"] .because')?.textContent).toBe(
        'いまの記録にないもの 1件',
      ),
    );
  });
});

describe('what she has changed is said where it counts', () => {
  test('a number of the site’s rules, beside the number it was', async () => {
    const change = { clock: 'seller-silence', warnBeforeMs: null, changedAt: NOW - DAY } as const;
    const book = bookWith({ changes: [{ ...change, length: { hours: 72 } }] });
    const lines = await explained(asking, 'seller-silence', book);
    expect(lines['決まり']).toContain('72時間');
    expect(lines['決まり']).toContain('ご自身で変更 · 初期値 96時間');
  });

  test('a policy by its name, and why it is this room’s', async () => {
    const target: Target = { length: { hours: 3 }, counts: 'calendar' };
    const book = bookWith({ policies: [policyWith(target, { service: '名刺' })] });
    const lines = await explained(asking, 'own-reply', book);
    expect(lines['決まり']).toBe('3時間方針「占い即日」(サービス名に「名刺」を含む)');
  });

  test('without a policy nothing is said of one', async () => {
    const lines = await explained(asking, 'own-reply');
    expect(lines['決まり']).toBe('24時間');
    expect(Object.keys(lines)).not.toContain('数えない日');
    expect(Object.keys(lines)).not.toContain('止めた間');
  });

  test('the days that did not count, each with its reason', async () => {
    const target: Target = { length: { days: 1 }, counts: 'working' };
    const book = bookWith({ policies: [policyWith(target, {})] });
    const lines = await explained(asking, 'own-reply', book);
    // Friday evening; Monday is a holiday.
    expect(lines['数えない日']).toBe('11/21(土) 休業日、11/22(日) 休業日、11/23(月) 祝日');
    expect(lines['決まり']).toContain('1日(ご自身の営業時間で数えます)');
    expect(lines['決まり']).toContain('(すべての部屋)');
  });

  test('many such days as eight and how many more', async () => {
    const target: Target = { length: { days: 1 }, counts: 'working' };
    const leave = [{ from: '2026-11-24', until: '2026-12-02' }];
    const workingTime = { ...DEFAULT_PREFERENCES.workingTime, leave };
    const book = bookWith({ policies: [policyWith(target, {})], workingTime });
    const lines = await explained(asking, 'own-reply', book);
    expect(lines['数えない日']).toMatch(/11\/24\(火\) お休み.*11\/28\(土\) お休み ほか 4日$/);
  });

  test('the pauses that moved it, and not those before it began', async () => {
    const pauses = [
      deed({ kind: 'paused', reason: '前の話' }, NOW - 3 * DAY, ID),
      deed({ kind: 'resumed' }, NOW - 2 * DAY, ID),
      deed({ kind: 'paused', reason: '素材待ち' }, NOW - 2 * MINUTE, ID),
      deed({ kind: 'resumed' }, NOW - MINUTE, ID),
    ];
    const lines = await explained(asking, 'own-reply', DEFAULT_PREFERENCES, pauses);
    expect(lines['止めた間']).toBe('11/20(金) 19:58 – 11/20(金) 19:59 · 素材待ち');
  });

  test('a pause moves nothing of the site’s', async () => {
    const pauses = [
      deed({ kind: 'paused', reason: '素材待ち' }, NOW - 2 * MINUTE, ID),
      deed({ kind: 'resumed' }, NOW - MINUTE, ID),
    ];
    const lines = await explained(asking, 'seller-silence', DEFAULT_PREFERENCES, pauses);
    expect(Object.keys(lines)).not.toContain('止めた間');
  });
});
