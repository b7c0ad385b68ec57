// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { moniesOf, PendingMoney } from '../../../components/money/money-views.ts';
import { NOTHING_CHANGED } from '../../../utils/credit/rules/own-book.ts';
import { DAY, HOUR, NOW } from '../../support/readings.ts';
import { drawInIdleTime } from './idle.ts';
import { paintAtOnce } from './paint.ts';
import { popupWith, ready, roomOf, wishes } from './popup-with.tsx';
import * as samples from './sample-rows.ts';
import { speak } from './texts.ts';

beforeEach(() => {
  speak();
  paintAtOnce();
  drawInIdleTime();
  Element.prototype.scrollIntoView = vi.fn();
});
afterEach(cleanup);

/** Delivered yesterday and in the hours before, the last one longest ago. */
const pending = (count: number): samples.Sample[] =>
  Array.from({ length: count }, (_, index) =>
    samples.delivered(NOW - (index % 24) * HOUR, 10_000 + index * 100, String(18000100 + index)),
  );

async function openPopup(...rooms: samples.Sample[]): Promise<void> {
  render(popupWith({ state: ready(...rooms) }));
  await waitFor(() => expect(document.querySelector('.pending')).not.toBeNull());
}

const total = (): number =>
  Number(document.querySelector<HTMLElement>('[data-credit-total="net"]')?.dataset.amount);

const cellsOf = (row: Element): string[] =>
  [...row.querySelectorAll('th, td')].map((cell) => cell.textContent);
const tableRows = (): string[][] =>
  [...document.querySelectorAll('.bar-table tbody tr')].map(cellsOf);

const yenIn = (words: string): number => Number(/¥([\d,]+)/.exec(words)?.[1]?.replaceAll(',', ''));

describe('what is on its way', () => {
  test('of one sale the popup says how much, when it counts and in which payout it is', async () => {
    await openPopup(samples.delivered(NOW, 17_000));
    expect(total()).toBe(13_260);
    const payDay = document.querySelector('[data-next-pay-day]');
    // Delivered on the 19th in the minute of 20:00: the check ends on the 22nd, rounded up to 21:00,
    // a day after a late acceptance on the 23rd. The 5th of December is a Saturday.
    expect(payDay?.textContent).toBe(
      '次の振込日の見込み 12/7(月)(11/30(月) 23:59 までに申請した場合)',
    );
    const nearest = document.querySelector('[data-nearest="18000005"]');
    expect(nearest?.textContent).toContain('¥13,260');
    expect(nearest?.textContent).toContain('お渡し済み・購入者の確認待ち');
    expect(nearest?.textContent).toContain('11/23(月) 21:00 までに確定見込み');
    expect(nearest?.textContent).toContain('いちばん遅い時期');
  });

  test('the bar of its pay-day is the only one that is not empty, and the table says the same', async () => {
    await openPopup(samples.delivered(NOW, 17_000));
    const bars = [...document.querySelectorAll<HTMLElement>('[data-pay-day]')];
    expect(bars.map(({ dataset }) => dataset.payDay)).toEqual([
      ...['2026-11-20', '2026-12-07', '2026-12-21', '2027-01-05', '2027-01-20', '2027-02-05'],
    ]);
    expect(bars.map((bar) => yenIn(bar.textContent))).toEqual([0, 13_260, 0, 0, 0, 0]);
    expect(tableRows().map(([day, , sum = '']) => [day, yenIn(sum)])).toEqual(
      bars.map((bar) => [bar.querySelector('.bar-day')?.textContent, yenIn(bar.textContent)]),
    );
  });

  test('of twelve sales the three that are promised first stand on top, all below', async () => {
    const rooms = pending(12);
    await openPopup(...rooms);
    const nearest = [...document.querySelectorAll<HTMLElement>('[data-nearest]')];
    expect(nearest.map(({ dataset }) => dataset.nearest)).toEqual([
      ...['18000111', '18000110', '18000109'],
    ]);
    expect(total()).toBe(rooms.reduce((sum, { row }) => sum + (row.credit?.netJpy ?? 0), 0));
  });

  test('of two hundred sales each is in one line of the table, and no yen is lost', async () => {
    await openPopup(...pending(200));
    const rows = tableRows();
    expect(rows.reduce((sum, [, , , count]) => sum + Number(count), 0)).toBe(200);
    expect(rows.reduce((sum, [, , words = '']) => sum + yenIn(words), 0)).toBe(total());
  });

  test('an unknown amount is never counted as nothing', async () => {
    await openPopup(samples.delivered(NOW, 10_000), samples.delivered(NOW, null, '18000006'));
    expect(tableRows()[1]).toEqual(['12/7(月)', '11/30(月) 23:59', '¥7,800 以上', '2']);
    cleanup();
    await openPopup(samples.delivered(NOW, null, '18000006'));
    expect(tableRows()[1]?.[2]).toBe('金額は未確認');
  });

  test('who awaits no money is shown no bars of nothing', () => {
    const rows = [samples.waitingBuyer(NOW, 2).row, samples.newSale(NOW).row];
    const monies = moniesOf(rows, NOTHING_CHANGED, NOW);
    const { container } = render(<PendingMoney rows={rows} monies={monies} now={NOW} />);
    expect(monies.size).toBe(2);
    expect(container.childElementCount).toBe(0);
  });

  test('the first rooms of each lane, read before all others, are no sum', () => {
    const counts = { reply: 0, wait: 0, credit: 30, check: 0, done: 0 };
    const rows = [samples.delivered(NOW, 17_000).row];
    let isReckoned = false;
    const readBook = () => {
      isReckoned = true;
      return Promise.resolve(NOTHING_CHANGED);
    };
    render(popupWith({ state: { kind: 'ready', rows, counts }, wishes: { ...wishes, readBook } }));
    expect(isReckoned).toBe(false);
    expect(document.querySelector('[data-credit-total], .pending')).toBeNull();
  });
});

describe('each sale', () => {
  const moneyOn = async (roomId: string): Promise<HTMLElement> =>
    waitFor(() => {
      const money = roomOf(roomId).querySelector<HTMLElement>('[data-money]');
      if (!money) throw new Error('its money is not on screen yet');
      return money;
    });

  test('says how far its money is and that its amount is an estimate', async () => {
    await openPopup(samples.delivered(NOW, 17_000));
    const money = await moneyOn('18000005');
    expect(money.dataset.money).toBe('with-buyer');
    expect(money.textContent).toBe('お渡し済み・購入者の確認待ち 手数料 22% を引いた見込み');
  });

  test('whose time is over asks to be looked at, and is promised in no payout', async () => {
    const late = samples.delivered(NOW - 5 * DAY, 17_000);
    await openPopup(late);
    const money = await moneyOn('18000005');
    expect(money.textContent).toContain('もう確定しているはずです。売上管理を開いてください。');
    expect(money.querySelector('a')?.href).toBe('https://coconala.com/mypage/revenue');
    expect(document.querySelector('[data-overdue-count]')?.textContent).toContain('1件');
    expect(document.querySelector('[data-next-pay-day], [data-nearest]')).toBeNull();
    expect(tableRows().at(-1)?.slice(2)).toEqual(['¥13,260', '1']);
  });

  test('over which the fee changes is reckoned with the higher fee and says so', async () => {
    const change = { id: 'a', service: '', perMille: 275, since: '2026-11-21' };
    const book = { ...NOTHING_CHANGED, feeChanges: [change] };
    render(
      popupWith({
        state: ready(samples.delivered(NOW, 10_000)),
        wishes: { ...wishes, readBook: () => Promise.resolve(book) },
      }),
    );
    const money = await moneyOn('18000005');
    expect(money.textContent).toContain('手数料が不確かなため、高いほうの 27.5%');
  });

  test('that waits for an answer says nothing of money', async () => {
    await openPopup(samples.delivered(NOW, 17_000), samples.waitingBuyer(NOW, 2));
    await moneyOn('18000005');
    expect(roomOf('18000002').querySelector('[data-money]')).toBeNull();
  });
});

test('the table opens by keyboard like any other details', async () => {
  await openPopup(samples.delivered(NOW, 17_000));
  fireEvent.click(screen.getByText('表で見る'));
  expect(document.querySelector<HTMLDetailsElement>('.bar-details')?.open).toBe(true);
  expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
    ...['振込日', '申請の締め', '手取りの見込み', '件数'],
  ]);
});
