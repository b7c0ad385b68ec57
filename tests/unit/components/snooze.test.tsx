// @vitest-environment jsdom
import { cleanup, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { snoozeChoices } from '../../../components/by-hand/snooze-choices.ts';
import { japan, NOW } from '../../support/readings.ts';
import { choose, group, press, the, type, valueOf } from './by-hand-steps.ts';
import { drawInIdleTime } from './idle.ts';
import { openLiving } from './living-dashboard.tsx';
import { paintAtOnce } from './paint.ts';
import * as samples from './sample-rows.ts';
import { speak } from './texts.ts';

const heldIn = (roomId: string): string | undefined =>
  document.querySelector(`[data-room="${roomId}"] .room-held`)?.textContent;

describe('what she can choose', () => {
  test.each([
    [
      'on a Friday evening',
      japan(2026, 11, 20, 18, 30),
      ['hour 20 19:30', 'evening 20 20:00', 'morning 21 9:00', 'monday 23 9:00'],
    ],
    [
      'after eight',
      japan(2026, 11, 20, 20, 0),
      ['hour 20 21:00', 'morning 21 9:00', 'monday 23 9:00'],
    ],
    [
      'at night, before the same morning',
      japan(2026, 11, 21, 2, 0),
      ['hour 21 3:00', 'morning 21 9:00', 'evening 21 20:00', 'monday 23 9:00'],
    ],
    [
      'on a Sunday, where the morning is Monday',
      japan(2026, 11, 22, 21, 0),
      ['hour 22 22:00', 'morning 23 9:00'],
    ],
    [
      'on a Monday, the next one',
      japan(2026, 11, 23, 8, 0),
      ['hour 23 9:00', 'evening 23 20:00', 'morning 24 9:00', 'monday 30 9:00'],
    ],
  ])('%s', (_, now, expected) => {
    const words = snoozeChoices(now, null).map(({ name, until }) => {
      const clock = new Date(until + 9 * 3_600_000);
      return `${name} ${clock.getUTCDate()} ${clock.getUTCHours()}:${String(clock.getUTCMinutes()).padStart(2, '0')}`;
    });
    expect(words).toEqual(expected);
  });

  test('ends with the limit itself where the site’s deadline comes sooner', () => {
    const limit = japan(2026, 11, 21, 2, 0);
    expect(snoozeChoices(NOW, limit)).toEqual([
      { name: 'hour', until: NOW + 3_600_000 },
      { name: 'limit', until: limit },
    ]);
  });

  test('is nothing where the limit is over', () => {
    expect(snoozeChoices(NOW, NOW)).toEqual([]);
  });
});

describe('a snooze', () => {
  beforeEach(() => {
    speak();
    paintAtOnce();
    drawInIdleTime();
  });
  afterEach(cleanup);

  test('says in the list until when, and is ended by hand', async () => {
    await openLiving({ rooms: [samples.waitingBuyer(NOW, 2)] });
    choose('snooze-until', 'morning');
    press('snooze');
    await waitFor(() => expect(heldIn('18000002')).toContain('11/21(土) 9:00 まで'));
    press('wake');
    await waitFor(() => expect(heldIn('18000002')).toBeUndefined());
  });

  test('cannot pass the first contact: an hour before it is all there is to choose', async () => {
    await openLiving({ rooms: [samples.newSale(NOW)] });
    const choices = document.querySelectorAll<HTMLOptionElement>('[name="snooze-until"] option');
    expect([...choices].map(({ value }) => value)).toEqual(['hour', 'limit', 'exact']);
    expect(
      group('snooze').getByText(/最初の返信 11\/21\(土\) 3:00 まで.*後回しにできません/),
    ).toBeTruthy();
    choose('snooze-until', 'limit');
    press('snooze');
    await waitFor(() => expect(heldIn('18000001')).toContain('11/21(土) 2:00 まで'));
  });

  test('until a moment of her own beyond it is refused in words, and the moment stays', async () => {
    await openLiving({ rooms: [samples.newSale(NOW)] });
    choose('snooze-until', 'exact');
    await waitFor(() => the('[name="snooze-exact"]'));
    type('snooze-exact', '2026-11-21T02:30');
    press('snooze');
    expect((await group('snooze').findByRole('alert')).textContent).toContain('11/21(土) 2:00');
    expect(heldIn('18000001')).toBeUndefined();
    expect(valueOf('snooze-exact')).toBe('2026-11-21T02:30');
  });

  test('is not to be had in the last hour, which is said', async () => {
    await openLiving({ rooms: [samples.waitingBuyer(NOW, 95.5)] });
    expect(the('[data-action="snooze"]').matches(':disabled')).toBe(true);
    expect(group('snooze').getByText(/期限.*近いので/)).toBeTruthy();
  });

  test('of all rooms to reply to holds each as far as its own deadline allows', async () => {
    const rooms = [
      samples.waitingBuyer(NOW, 2, '18000002'),
      samples.newSale(NOW),
      samples.waitingBuyer(NOW, 95.5, '18000012'),
      samples.silentBuyer(NOW, 1),
    ];
    await openLiving({ rooms });
    choose('snooze-until', 'monday');
    press('snooze-all');
    await waitFor(() => expect(heldIn('18000002')).toContain('11/23(月) 9:00'));
    expect(heldIn('18000001')).toContain('11/21(土) 2:00');
    expect(heldIn('18000012')).toBeUndefined();
    expect(heldIn('18000003')).toBeUndefined();
    await group('snooze').findByText(
      '2件を後回しにしました。サイトの期限が近い 1件は、そのままです。',
    );
  });
});
