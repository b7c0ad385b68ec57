// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WaitingTime } from '../../../components/dashboard/WaitingTime.tsx';
import { DAY, found, HOUR, listedRoom, NOW, orderList, talkroom } from '../../support/readings.ts';
import { afterLooks } from '../../support/rooms.ts';
import { roomWith } from './dashboard-with.tsx';
import { paintAtOnce } from './paint.ts';
import * as samples from './sample-rows.ts';
import { speak } from './texts.ts';

const parts = (): Record<string, string | null> =>
  Object.fromEntries(
    [...document.querySelectorAll<HTMLElement>('[data-waiting]')].map((part) => [
      part.dataset.waiting ?? '',
      part.textContent,
    ]),
  );
const widths = (): string[] =>
  [...document.querySelectorAll<HTMLElement>('.waiting-bar > *')].map(
    ({ style }) => style.flexGrow,
  );
const show = ({ row, events }: samples.Sample, now: number) =>
  render(<WaitingTime events={events} room={row.room} now={now} />);

beforeEach(() => {
  speak();
  paintAtOnce();
});
afterEach(cleanup);

describe('the waiting time of a room', () => {
  test('says in words how long it was whose turn, beside a bar of the same widths', () => {
    // First his words, two hours later hers, then three minutes before now the look.
    show(samples.answeredBuyer(NOW), NOW);
    expect(parts()).toEqual({
      seller: 'ご自身 2時間',
      buyer: '購入者 3時間57分',
      site: 'サイト 0分',
      unknown: 'わからない間 3分',
    });
    const [seller, buyer, site, unknown] = widths().map(Number);
    expect([seller, site, unknown]).toEqual([2 * HOUR, 0, 180_000]);
    expect((seller ?? 0) + (buyer ?? 0) + (site ?? 0) + (unknown ?? 0)).toBe(6 * HOUR);
  });

  test('counts the days since the last look as nobody’s', () => {
    show(samples.answeredBuyer(NOW), NOW + 10 * DAY);
    expect(parts()).toMatchObject({ seller: 'ご自身 2時間', unknown: 'わからない間 10日' });
  });

  test('says it in English too', () => {
    speak('en');
    show(samples.answeredBuyer(NOW), NOW);
    expect(document.body.textContent).toContain('you 2h');
    expect(parts()).toMatchObject({ buyer: 'buyer 3h 57min', unknown: 'not known 3min' });
  });

  test('leaves the colours of the bar to the eye: a screen reader hears the words once', () => {
    show(samples.answeredBuyer(NOW), NOW);
    expect(document.querySelector('.waiting-bar')?.getAttribute('aria-hidden')).toBe('true');
  });

  test('of a room of which nothing is known yet says nothing', () => {
    const { room } = afterLooks(talkroom({ rowCount: 0, step: found(null) }));
    render(<WaitingTime events={[]} room={room} now={NOW} />);
    expect(document.body.textContent).toBe('');
  });

  test('of a room that only a list named says nothing, however long ago', () => {
    const list = orderList([listedRoom()], { readAt: NOW - 3 * DAY });
    const { room, events } = afterLooks(list);
    render(<WaitingTime events={events} room={room} now={NOW} />);
    expect(document.body.textContent).toBe('');
  });

  test('stands with the timeline once the events are read', async () => {
    const { findByText } = render(roomWith(samples.answeredBuyer(NOW)));
    expect(await findByText('購入者 3時間57分')).toBeTruthy();
  });
});
