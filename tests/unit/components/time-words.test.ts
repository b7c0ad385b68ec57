import { beforeEach, expect, test } from 'vitest';
import { timeLeft } from '../../../utils/japan-time/format.ts';
import { timeAgoWords, timeLeftWords, timePassedWords } from '../../../utils/time-words.ts';
import { DAY, HOUR, NOW } from '../../support/readings.ts';
import { speak } from './texts.ts';

const MINUTE = 60_000;
const left = (ms: number) => timeLeft(NOW + ms, NOW);

beforeEach(() => {
  speak();
});

test.each([
  [3 * DAY + 2 * HOUR, 'あと 3日 2時間'],
  [3 * DAY, 'あと 3日'],
  [7 * HOUR + 12 * MINUTE, 'あと 7時間12分'],
  [12 * MINUTE, 'あと 12分'],
  [-(2 * HOUR + 5 * MINUTE), '2時間5分 超過'],
])('%i ms are %s', (ms, words) => {
  expect(timeLeftWords(left(ms))).toBe(words);
});

test('of a chance it is said that time has passed, not that somebody is late', () => {
  expect(timePassedWords(left(-DAY))).toBe('24時間 経過');
});

test('what was just seen was seen just now', () => {
  expect(timeAgoWords(left(-20_000))).toBe('たった今');
  expect(timeAgoWords(left(-3 * MINUTE))).toBe('3分前');
});

test('in English the order of words is English', () => {
  speak('en');
  expect(timeLeftWords(left(7 * HOUR + 12 * MINUTE))).toBe('7h 12min left');
});
