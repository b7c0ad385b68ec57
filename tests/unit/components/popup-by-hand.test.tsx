// @vitest-environment jsdom
import { cleanup, render, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SetByHand } from '../../../components/by-hand/set-by-hand.ts';
import { rowOf } from '../../../utils/store/row-of.ts';
import type { Deed } from '../../../utils/timeline/by-hand.ts';
import { deed } from '../../support/deeds.ts';
import { HOUR, NOW } from '../../support/readings.ts';
import { open, press, the } from './by-hand-steps.ts';
import { drawInIdleTime } from './idle.ts';
import { popupWith, ready, roomOf, wishes } from './popup-with.tsx';
import { paintAtOnce } from './paint.ts';
import * as samples from './sample-rows.ts';
import { speak } from './texts.ts';

const ID = '18000002';

beforeEach(() => {
  speak();
  paintAtOnce();
  drawInIdleTime();
});
afterEach(cleanup);

function after(...deeds: Deed[]): samples.Sample {
  const { row, events } = samples.waitingBuyer(NOW, 2);
  const all = [...events, ...deeds.map((each, index) => deed(each, NOW - 60_000 + index, ID))];
  return { row: rowOf(ID, all, row.room.coverage, NOW), events: all };
}

test('an opened room offers what she can set by hand, and hands it on for that room', async () => {
  const asked: unknown[] = [];
  const setByHand: SetByHand = (roomIds, what) => {
    asked.push({ roomIds, ...what });
    return Promise.resolve();
  };
  render(popupWith({ state: ready(after()), wishes: { ...wishes, setByHand } }));
  expect(document.querySelector('.by-hand')).toBeNull();
  open('.room-details');
  await waitFor(() => the('[data-by-hand="snooze"]'));
  press('no-answer-needed');
  await waitFor(() =>
    expect(asked).toEqual([
      { roomIds: [ID], kind: 'no-answer-needed', messageId: `${ID}/m2`, isMarked: true },
    ]),
  );
  const link = document.querySelector<HTMLAnchorElement>('.room-opened a[href^="dashboard"]');
  expect(link?.getAttribute('href')).toBe(`dashboard.html?room=${ID}`);
});

test('a room that is put off and paused says so without being opened', () => {
  const until = NOW + 3 * HOUR;
  render(
    popupWith({
      state: ready(after({ kind: 'paused', reason: '素材待ち' }, { kind: 'snoozed', until })),
    }),
  );
  expect(roomOf(ID).querySelector('.room-held')?.textContent).toContain('11/20(金) 23:00 まで');
  const paused = roomOf(ID).querySelector<HTMLElement>('[data-duty="own-reply"]');
  expect(paused?.dataset.state).toBe('paused');
  expect(paused?.textContent).toContain('一時停止中 · 素材待ち');
});

test('a snooze that is over, or that the site’s deadline has overtaken, is said no more', () => {
  const { row, events } = samples.newSale(NOW);
  const snoozed = deed({ kind: 'snoozed', until: NOW + 24 * HOUR }, NOW - 60_000, row.roomId);
  const sale = rowOf(row.roomId, [...events, snoozed], row.room.coverage, NOW);
  const show = (now: number) => popupWith({ state: { kind: 'ready', rows: [sale] }, now });
  const view = render(show(NOW));
  expect(roomOf(row.roomId).querySelector('.room-held')?.textContent).toContain('11/21(土) 2:00');
  view.rerender(show(NOW + 6 * HOUR));
  expect(roomOf(row.roomId).querySelector('.room-held')).toBeNull();
});
