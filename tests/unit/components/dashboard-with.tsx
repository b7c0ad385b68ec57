import { Dashboard } from '../../../components/dashboard/Dashboard.tsx';
import type { DashboardProps } from '../../../components/dashboard/Dashboard.tsx';
import { OneRoom } from '../../../components/dashboard/OneRoom.tsx';
// Loaded beforehand: a test waits for what a press does, not for the machine to read a file.
import '../../../components/dashboard/WhatIf.tsx';
import '../../../components/forecast/MoneyView.tsx';
import { DEFAULT_PREFERENCES } from '../../../utils/preferences/preferences.ts';
import { NOW } from '../../support/readings.ts';
import type { Sample } from './sample-rows.ts';

/** The dashboard of a seller who has set nothing; give only what the test is about. */
export function dashboardWith(part: Partial<DashboardProps>) {
  const props: DashboardProps = {
    state: { kind: 'loading' },
    now: NOW,
    keep: 'full',
    preferences: DEFAULT_PREFERENCES,
    wantedRoomId: null,
    readEvents: () => Promise.resolve([]),
    readLedger: () => Promise.resolve({ rows: [], credits: [] }),
    setByHand: () => Promise.resolve(),
    writeExport: () => Promise.resolve('{"exportedAt":"2026-11-20T20:00:00+09:00"}'),
    importSales: () => Promise.reject(new Error('no file was chosen')),
    ...part,
  };
  return <Dashboard {...props} />;
}

/** One room in full, alone in its book. */
export function roomWith(
  { row, events }: Sample,
  part: Partial<Parameters<typeof OneRoom>[0]> = {},
) {
  const props = {
    ...{ row, rows: [row], now: NOW, book: DEFAULT_PREFERENCES },
    readEvents: () => Promise.resolve(events),
    setByHand: () => Promise.resolve(),
    ...part,
  };
  return <OneRoom {...props} />;
}
