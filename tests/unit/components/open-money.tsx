import { render, waitFor } from '@testing-library/preact';
import { the } from './by-hand-steps.ts';
import { dashboardWith } from './dashboard-with.tsx';
import { everyKind, ledgerOf } from './money-ledger.ts';
import type * as samples from './sample-rows.ts';

/** The dashboard at its view of money, drawn. */
export async function openMoney(rooms: samples.Sample[] = everyKind()): Promise<void> {
  location.hash = '#money';
  const ledger = ledgerOf(rooms);
  const state = { kind: 'ready' as const, rows: ledger.rows };
  render(dashboardWith({ state, readLedger: () => Promise.resolve(ledger) }));
  await waitFor(() => the('main'));
}

export const all = (css: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(css)];

/** The first amount that is printed; NaN where none is. */
export const yenIn = (text: string): number =>
  Number(/¥([\d,]+)/.exec(text)?.[1]?.replaceAll(',', ''));
