import { HEALTH_PLACE } from '../../components/health/health-place.ts';
import type { HealthState } from '../../components/health/HealthSection.tsx';
import { Options } from '../../components/options/Options.tsx';
import { createPage } from '../../components/shared/mount.ts';
import { tickWhileVisible } from '../../components/shared/tick.ts';
import { readAccounts } from '../../utils/accounts/accounts-storage.ts';
import { toTroubleCode } from '../../utils/errors.ts';
import { currentTime } from '../../utils/japan-time/now.ts';
import { logBug } from '../../utils/log.ts';
import { sendToBackground } from '../../utils/messages.ts';
import { readSettings, watchSettings } from '../../utils/settings.ts';
import type { Keep, Settings } from '../../utils/settings.ts';
import { watchHealth } from '../../utils/store/questions.ts';

const drawPage = createPage(document, 'options_title');
const { signal } = new AbortController();

let settings: Settings | undefined;
let health: HealthState = { kind: 'loading' };

const keepFromNowOn = async (keep: Keep): Promise<void> => {
  await sendToBackground('give-consent', keep);
};

function draw(): void {
  if (!settings) return;
  const props = { settings, health, now: currentTime() };
  drawPage(<Options {...props} onKeep={keepFromNowOn} />);
}

function showHealth(state: HealthState): void {
  const isFirst = health.kind === 'loading';
  health = state;
  draw();
  // The place was not there yet when the browser looked for it.
  if (isFirst && location.hash === `#${HEALTH_PLACE}`) {
    document.getElementById(HEALTH_PLACE)?.scrollIntoView();
  }
}

let isWatching = false;

/** Before consent nothing is stored, so no database is opened either. */
function start(next: Settings): void {
  settings = next;
  draw();
  if (next.consentedAt === null) showHealth({ kind: 'not-consented' });
  if (next.consentedAt === null || isWatching) return;
  isWatching = true;
  readAccounts().then(
    ({ current }) =>
      watchHealth(
        (rows) => showHealth({ kind: 'ready', rows }),
        ({ code }) => showHealth({ kind: 'trouble', code }),
        { bookId: current, signal },
      ),
    (error: unknown) => showHealth({ kind: 'trouble', code: toTroubleCode(error) }),
  );
}

readSettings().then(start, (error: unknown) => logBug('options', error));
watchSettings(start, signal);
tickWhileVisible(document, draw, signal);
