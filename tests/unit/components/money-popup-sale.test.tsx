// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SaleMoney } from '../../../components/money/SaleMoney.tsx';
import type { Contradiction, Money, MoneyState } from '../../../utils/credit/money.ts';
import { money, part } from '../credit/forecast-rows.ts';
import { speak } from './texts.ts';

beforeEach(() => speak());
afterEach(cleanup);

function textOf(given: Partial<Money>): string {
  cleanup();
  render(<SaleMoney money={money(given)} />);
  return document.querySelector('[data-money]')?.textContent ?? '';
}

const WORDS: [MoneyState, string][] = [
  ['with-buyer', 'お渡し済み・購入者の確認待ち'],
  ['second-round', '二回目の納品確認'],
  ['accepted', '承諾済み'],
  ['at-limit', '120日で終了'],
  ['credited', '売上確定・振込は未申請'],
  ['requested', '振込を申請済み'],
  ['paid', '振込済みの見込み'],
];

test.each(WORDS)('a sale that is %s is called %s', (state, words) => {
  expect(textOf({ state })).toContain(words);
  expect(document.querySelector('[data-money]')?.getAttribute('data-money')).toBe(state);
});

test.each(['not-delivered', 'cancelled', 'unknown'] as const)(
  'a sale that is %s awaits no money yet',
  (state) => expect(textOf({ state })).toBe(''),
);

test('a delivered sale of which nothing says when it counts still says how much it is', () => {
  const text = textOf({ expected: null, reason: 'unknown' });
  expect(text).toContain('¥7,800');
  expect(text).toContain('確定の時期を決める記録');
});

test('what the site shows is no estimate', () => {
  expect(textOf({ state: 'credited', isNetActual: true })).toContain('サイトに表示された金額');
  expect(textOf({ state: 'credited', isNetActual: true })).not.toContain('引いた見込み');
});

test('a part of unknown amount is named as missing', () => {
  const parts = [part(), part({ kind: 'option', grossJpy: null, netJpy: null })];
  expect(textOf({ parts })).toContain('金額が未確認のもの');
  expect(textOf({})).not.toContain('金額が未確認');
});

test.each<[Contradiction, string]>([
  [{ kind: 'credited-though-cancelled', because: [] }, 'キャンセルと表示された取引'],
  [{ kind: 'credited-while-open', because: [] }, '進行中と表示されていました'],
  [{ kind: 'credited-twice', netJpy: 7_800, because: [] }, 'もう一件は ¥7,800'],
  [
    { kind: 'amount-differs', expectedJpy: 7_800, creditedJpy: 7_000, because: [] },
    '見込みは ¥7,800、計上は ¥7,000',
  ],
  [{ kind: 'part-not-credited', partId: 'service', because: [] }, '売上に見当たらないもの'],
])('pages that disagree are named: $kind', (contradiction, words) => {
  const text = textOf({ state: 'credited', contradictions: [contradiction] });
  expect(text).toContain('記録が食い違っています。');
  expect(text).toContain(words);
});
