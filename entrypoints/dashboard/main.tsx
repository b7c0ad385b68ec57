import { Dashboard } from '../../components/dashboard/Dashboard.tsx';
import type { DashboardProps } from '../../components/dashboard/Dashboard.tsx';
import { createPage } from '../../components/shared/mount.ts';
import { tickWhileVisible } from '../../components/shared/tick.ts';
import { exportFile } from '../../utils/exchange/export-file.ts';
import { currentTime } from '../../utils/japan-time/now.ts';
import { logBug } from '../../utils/log.ts';
import { DEFAULT_SETTINGS, readSettings, watchSettings } from '../../utils/settings.ts';
import type { Settings } from '../../utils/settings.ts';
import { readEvents, watchAllRows } from '../../utils/store/questions.ts';

const drawPage = createPage(document, 'dashboard_title');
const { signal } = new AbortController();

let props: DashboardProps = {
  state: { kind: 'loading' },
  now: currentTime(),
  keep: DEFAULT_SETTINGS.keep,
  readEvents,
  writeExport: () => exportFile(currentTime()),
};

function show(change: Partial<DashboardProps>): void {
  props = { ...props, ...change, now: currentTime() };
  drawPage(<Dashboard {...props} />);
}

let isWatching = false;

/** Before consent nothing is stored, so no database is opened either. */
function start({ consentedAt, keep }: Settings): void {
  show(consentedAt === null ? { keep, state: { kind: 'not-consented' } } : { keep });
  if (consentedAt === null || isWatching) return;
  isWatching = true;
  watchAllRows(
    (rows) => show({ state: { kind: 'ready', rows } }),
    ({ code }) => show({ state: { kind: 'trouble', code } }),
    signal,
  );
}

show({});
readSettings().then(start, (error: unknown) => {
  logBug('settings', error);
  show({ state: { kind: 'trouble', code: 'unexpected' } });
});
watchSettings(start, signal);
tickWhileVisible(document, () => show({}), signal);
