import { describe, expect, test } from 'vitest';
import { FIELD_NAMES, healthOf } from '../../../utils/health/health-of.ts';
import { healthState, mergeHealth } from '../../../utils/health/merge-health.ts';
import type { HealthRow } from '../../../utils/health/merge-health.ts';
import type { ListedRoom, OrderListReading } from '../../../utils/site/readings/lists.ts';
import { unreadableTalkroom } from '../../../utils/site/talkroom-reader.ts';
import {
  found,
  HOUR,
  listedRoom,
  message,
  NOW,
  orderList,
  talkroom,
} from '../../support/readings.ts';

const read = talkroom({ messages: [message({ siteId: 1 })] });

const listed = listedRoom;
const listOf = (...rooms: ListedRoom[]): OrderListReading => orderList(rooms);

function rowOf(rows: HealthRow[], id: string): HealthRow {
  const row = rows.find((candidate) => candidate.id === id);
  if (!row) throw new Error(`nothing is known of ${id}`);
  return row;
}

describe('what one look says of the ways to its fields', () => {
  test('every field of a talkroom is named, with the ways that agreed', () => {
    const health = healthOf(read);
    expect(health.map(({ field }) => field).sort()).toEqual(
      ['room-kind', 'step', 'title', 'buyer', 'printed-deadline', 'due-date', 'older', 'newer']
        .concat(['form', 'sides', 'stamps'])
        .sort(),
    );
    expect(health.find(({ field }) => field === 'step')).toEqual({
      ...{ page: 'talkroom', field: 'step', state: 'ok', how: 'class', agreed: 2, at: NOW },
    });
  });

  test('what was not found and what contradicts itself are told apart', () => {
    const part = { step: { missing: 'step' }, form: { missing: 'ways-disagree:form' } };
    const health = healthOf({ ...read, ...part });
    const stateOf = (field: string) => health.find((one) => one.field === field);
    expect(stateOf('step')).toMatchObject({ state: 'missing', how: null, agreed: 0 });
    expect(stateOf('form')).toMatchObject({ state: 'disagrees', how: null, agreed: 0 });
  });

  test('a step that is found and not understood is not well', () => {
    const step = found({ label: '本人確認待ち', meaning: 'unknown' as const });
    const health = healthOf({ ...read, step });
    expect(health.find(({ field }) => field === 'step')).toMatchObject({ state: 'strange' });
    expect(rowOf(mergeHealth([], health), 'talkroom/step')).toMatchObject({
      ...{ lastGoodAt: null, lastBadAt: NOW, lastWhy: 'strange' },
    });
    expect(JSON.stringify(health)).not.toContain('本人確認');
  });

  test('a redesigned talkroom loses every field', () => {
    const health = healthOf(unreadableTalkroom('18000001', NOW));
    expect(health).toHaveLength(11);
    expect(new Set(health.map(({ state }) => state))).toEqual(new Set(['missing']));
  });

  test('where nothing was there to be read, nothing is said', () => {
    const dueOn = { value: null, how: 'text', agreed: 0 } as const;
    const names = healthOf({ ...talkroom(), dueOn }).map(({ field }) => field);
    expect(names).not.toContain('due-date');
    expect(names).not.toContain('sides');
    expect(healthOf(listOf())).toEqual([]);
  });

  test('in a list the field of the weakest room speaks, and a lost one is not hidden by others', () => {
    const weak = listed({ priceJpy: { value: 500, how: 'text', agreed: 1 } });
    const lost = listed({ status: { missing: 'status' } });
    const health = healthOf(listOf(listed(), weak, lost));
    expect(health.filter(({ field }) => field === 'price')).toEqual([
      { page: 'order-list', field: 'price', state: 'ok', how: 'text', agreed: 1, at: NOW },
    ]);
    expect(health.filter(({ field }) => field === 'status').map(({ state }) => state)).toEqual([
      'ok',
      'missing',
    ]);
  });

  test('no word of anybody is in it', () => {
    const secret = 'みどりさんの住所';
    const words = { title: found(secret), buyer: found(secret), step: { missing: secret } };
    const part = { ...words, messages: [message({ text: secret })] };
    expect(JSON.stringify(healthOf(talkroom(part)))).not.toContain(secret);
    expect(Object.values(FIELD_NAMES).join()).toMatch(/^[a-z,-]+$/);
  });
});

describe('what is kept of many looks', () => {
  const lostAt = (readAt: number) => healthOf({ ...read, readAt, step: { missing: 'step' } });
  const readAt = (at: number) => healthOf({ ...read, readAt: at });

  test('the last good look stays known after the field is lost', () => {
    const before = mergeHealth([], readAt(NOW));
    const row = rowOf(mergeHealth(before, lostAt(NOW + HOUR)), 'talkroom/step');
    expect(row).toMatchObject({ lastGoodAt: NOW, lastHow: 'class', lastAgreed: 2 });
    expect(row).toMatchObject({ lastBadAt: NOW + HOUR, lastWhy: 'missing' });
    expect(healthState(row)).toBe('lost');
  });

  test('a field that is read again is well, and when it was lost is not forgotten', () => {
    const lost = mergeHealth([], lostAt(NOW));
    const row = rowOf(mergeHealth(lost, readAt(NOW + HOUR)), 'talkroom/step');
    expect(healthState(row)).toBe('ok');
    expect(row.lastBadAt).toBe(NOW);
  });

  test('a list that shows it here and lost it there is partly well', () => {
    const seen = healthOf(listOf(listed(), listed({ status: { missing: 'status' } })));
    expect(healthState(rowOf(mergeHealth([], seen), 'order-list/status'))).toBe('partly');
  });

  test('the order in which looks arrive does not matter', () => {
    const looks = [readAt(NOW), lostAt(NOW + HOUR), readAt(NOW + 2 * HOUR), lostAt(NOW - HOUR)];
    const merged = (all: typeof looks) =>
      all.reduce<HealthRow[]>((rows, seen) => mergeHealth(rows, seen), []);
    expect(merged([...looks].reverse())).toEqual(merged(looks));
  });
});
