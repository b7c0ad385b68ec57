// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Finding } from '../../../utils/lint/finding.ts';
import { Desk, pass } from './desk.ts';

const FOUND: Finding = {
  ...{ kind: 'left-open', strength: 'strong', words: '〇〇' },
  ...{ from: 0, until: 2 },
};
let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});
afterEach(() => desk.leave());

test('the chip says what may be wrong, and goes when it is right', async () => {
  desk.begin();
  desk.findings = [FOUND];
  desk.type('〇〇様');
  await pass(700);
  expect(desk.chip?.querySelectorAll('li')).toHaveLength(1);
  desk.findings = [];
  desk.type('みどり様');
  await pass(700);
  expect(desk.chip).toBeUndefined();
});

test('the chip closed by her stays closed on this page', async () => {
  desk.begin();
  desk.findings = [FOUND];
  desk.type('〇〇様');
  await pass(700);
  expect(desk.chip).toBeDefined();
  desk.pressInChip('close');
  desk.type('〇〇様、');
  await pass(700);
  expect(desk.chip).toBeUndefined();
});

test('the chip offers what was kept, and puts it back where she asks for it', async () => {
  desk.kept = { text: '前回の\n書きかけ' };
  desk.begin();
  await pass(3000);
  expect(desk.asked).toEqual(['18000001']);
  expect(desk.box.value).toBe('');
  expect(desk.isOffered).toBe(true);
  desk.pressInChip('restore');
  await pass(1000);
  expect(desk.box.value).toBe('前回の\n書きかけ');
  expect(desk.chip).toBeUndefined();
  expect(desk.texts).toEqual(['前回の\n書きかけ']);
});

test('the chip says so where it cannot be put back', async () => {
  desk.kept = { text: '前回' };
  desk.begin();
  await pass(3000);
  desk.box.readOnly = true;
  desk.pressInChip('restore');
  await pass(1000);
  expect(desk.box.value).toBe('');
  expect(desk.isOffered).toBe(true);
});

test('the chip throws away what was kept where she asks for that', async () => {
  desk.kept = { text: '前回' };
  desk.begin();
  await pass(3000);
  expect(desk.chip).toBeDefined();
  desk.pressInChip('discard');
  await pass(0);
  expect(desk.chip).toBeUndefined();
  expect(desk.told).toMatchObject([{ roomId: '18000001', text: '' }]);
});

test('the chip offers nothing beside a text', async () => {
  desk.kept = { text: '前回' };
  desk.begin();
  await pass(3000);
  expect(desk.chip).toBeDefined();
  desk.type('別の文');
  expect(desk.chip).toBeUndefined();
});

test('the chip offers nothing in a room of which nothing is kept', async () => {
  desk.begin();
  await pass(3000);
  expect(desk.chip).toBeUndefined();
});
