// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CreditTotals } from '../../../components/shared/CreditTotals.tsx';
import { NOW } from '../../support/readings.ts';
import * as samples from './sample-rows.ts';
import { speak } from './texts.ts';

beforeEach(() => speak());
afterEach(cleanup);

const netOf = (...prices: (number | null)[]): string => {
  const rows = prices.map((price, index) => samples.delivered(NOW, price, `1800010${index}`).row);
  render(<CreditTotals rows={rows} now={NOW} />);
  return document.querySelector('[data-credit-total="net"]')?.textContent ?? '';
};

test('a sum of which no amount is known is no zero', () => {
  expect(netOf(null)).toBe('–');
  cleanup();
  expect(netOf(null, 10_000)).toBe('¥7,800');
  cleanup();
  expect(netOf()).toBe('¥0');
});
