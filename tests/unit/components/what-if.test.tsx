// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NOW } from '../../support/readings.ts';
import { open, the, type } from './by-hand-steps.ts';
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

async function openWhatIf(sample: samples.Sample): Promise<void> {
  render(roomWith(sample));
  await waitFor(() => the('.what-if'));
  open('.what-if');
  await waitFor(() => the('.what-if-body'));
}

/** Before and after, by what it is about. */
const differences = (): Record<string, (string | null)[]> =>
  Object.fromEntries(
    [...document.querySelectorAll<HTMLElement>('[data-difference]')].map((line) => [
      line.dataset.difference ?? '',
      [...line.querySelectorAll('td')].map(({ textContent }) => textContent),
    ]),
  );

describe('if she delivered formally', () => {
  test('she is told until when it is sure of the next payout', async () => {
    await openWhatIf(samples.waitingBuyer(NOW, 2));
    // 72 hours, to the next full hour, and a day more end before 23:59 of the last of the month.
    expect(document.querySelector('[data-latest-delivery]')?.textContent).toBe(
      '11/30(月) 23:59 締めの振込申請に確実に間に合うのは、11/26(木) 22:59 までの正式な納品です。',
    );
  });

  test('every clock and the credit follow the moment that she chooses', async () => {
    await openWhatIf(samples.waitingBuyer(NOW, 2));
    type('what-if-at', '2026-11-21T10:00');
    await waitFor(() =>
      expect(differences()['delivery-check']).toEqual([
        'なし',
        '11/24(火) 10:00 まで · 遅くとも 11/24(火) 11:00',
      ]),
    );
    expect(differences()['seller-silence']).toEqual(['11/24(火) 18:00 まで', '済み']);
    expect(differences()['credit']?.[0]).toBe('なし');
    expect(differences()['credit']?.[1]).toContain('11/25(水) 11:00 までに確定見込み');
    expect(differences()['credit']?.[1]).toContain(
      '11/30(月) 23:59 までの振込申請で 12/7(月) に入金',
    );
    expect(differences()['lane']).toEqual(['返す', '入金待ち']);
    type('what-if-at', '2026-11-22T10:00');
    await waitFor(() => expect(differences()['delivery-check']?.[1]).toContain('11/25(水) 10:00'));
  });

  test('nothing of it is a deadline of the room', async () => {
    await openWhatIf(samples.waitingBuyer(NOW, 2));
    await waitFor(() => the('[data-difference="delivery-check"]'));
    expect(document.querySelector('[data-duty="delivery-check"]')).toBeNull();
    expect(document.querySelector('.what-if [data-duty], .what-if [data-credit]')).toBeNull();
  });

  test('a moment that is past is refused in words', async () => {
    await openWhatIf(samples.waitingBuyer(NOW, 2));
    type('what-if-at', '2026-11-20T12:00');
    await screen.findByText(/これからの日時にしてください/);
    expect(differences()).toEqual({});
  });

  test('an empty moment asks for one', async () => {
    await openWhatIf(samples.waitingBuyer(NOW, 2));
    type('what-if-at', '');
    await screen.findByText('日付と時刻を入れてください。');
  });
});

describe('if the buyer accepted', () => {
  test('the delivery would be over and the money nearer', async () => {
    await openWhatIf(samples.delivered(NOW, 17000));
    type('what-if-at', '2026-11-20T21:00');
    await waitFor(() => expect(differences()['delivery-check']?.[1]).toBe('済み'));
    expect(differences()['credit']).toEqual([
      expect.stringContaining('¥13,260'),
      expect.stringContaining('11/21(土) 21:00 までに'),
    ]);
  });

  test('what is not delivered cannot be accepted', async () => {
    await openWhatIf(samples.waitingBuyer(NOW, 2));
    fireEvent.click(screen.getByRole('radio', { name: '購入者が承諾したら' }));
    await screen.findByText(/まだ正式な納品をしていない/);
  });
});

test('if she sent a notice, the date that it names would be the buyer’s', async () => {
  await openWhatIf(samples.silentBuyer(NOW, 8));
  fireEvent.click(screen.getByRole('radio', { name: '期限のお知らせを送ったら' }));
  await waitFor(() => the('[name="what-if-named"]'));
  type('what-if-at', '2026-11-20T21:00');
  type('what-if-named', '2026-11-24T21:00');
  await waitFor(() => expect(differences()['notice']).toEqual(['なし', '11/24(火) 21:00 まで']));
});
