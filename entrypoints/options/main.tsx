import type { HealthState } from '../../components/health/HealthSection.tsx';
import { Options } from '../../components/options/Options.tsx';
import type { OwnSettingsProps } from '../../components/options/OwnSettings.tsx';
import type { TemplatesKnown } from '../../components/templates/templates-props.ts';
import { createPage } from '../../components/shared/mount.ts';
import { tickWhileVisible } from '../../components/shared/tick.ts';
import { readAccounts } from '../../utils/accounts/accounts-storage.ts';
import type { Accounts } from '../../utils/accounts/accounts.ts';
import { toTroubleCode } from '../../utils/errors.ts';
import { currentTime } from '../../utils/japan-time/now.ts';
import { logBug } from '../../utils/log.ts';
import { sendToBackground } from '../../utils/messages.ts';
import type { Preferences } from '../../utils/preferences/preferences.ts';
import { readSettings, watchSettings } from '../../utils/settings.ts';
import type { Keep, Settings } from '../../utils/settings.ts';
import type { TemplateChange } from '../../utils/templates/library/own-template.ts';
import { watchHealth } from '../../utils/store/questions.ts';
import { watchAllBooks } from './watch-books.ts';

const drawPage = createPage(document, 'options_title');
const { signal } = new AbortController();

let settings: Settings | undefined;
let preferences: Preferences | undefined;
let health: HealthState = { kind: 'loading' };
let known: Pick<OwnSettingsProps, 'rooms' | 'log'> = { rooms: null, log: null };
let templates: OwnSettingsProps['templates'] = null;

const keepFromNowOn = async (keep: Keep): Promise<void> => {
  await sendToBackground('give-consent', keep);
};

const wishes: OwnSettingsProps['wishes'] = {
  async save(wanted) {
    const answer = await sendToBackground('change-preferences', wanted);
    showPreferences(wanted);
    return answer;
  },
  test: async () => (await sendToBackground('test-notification', undefined)).shown,
  // Going through the past is loaded when somebody asks for it.
  async tryOut(draft, days) {
    const { tryOut } = await import('./try-out.ts');
    return tryOut({ saved: preferences ?? draft, draft }, days, currentTime());
  },
};

function draw(): void {
  if (!settings) return;
  const hasOwn = settings.consentedAt !== null && preferences;
  const own = hasOwn ? { preferences: hasOwn, ...known, templates, wishes } : null;
  const props = { settings, health, own, now: currentTime() };
  drawPage(<Options {...props} onKeep={keepFromNowOn} />);
}

function showPreferences(next: Preferences): void {
  preferences = next;
  draw();
  goToPlace();
}

function showHealth(state: HealthState): void {
  health = state;
  draw();
  goToPlace();
}

let areTextsShown = false;

function showTexts(): void {
  areTextsShown = true;
  goToPlace();
}

let isAtPlace = location.hash === '';

/** The place in the address was not there yet when the browser looked for it. */
function goToPlace(): void {
  const hasOwn = preferences && areTextsShown;
  const isWhole = health.kind !== 'loading' && (hasOwn || settings?.consentedAt === null);
  if (isAtPlace || !isWhole) return;
  isAtPlace = true;
  document.getElementById(location.hash.slice(1))?.scrollIntoView();
}

let isWatching = false;

/** Before consent nothing is stored, so no database is opened either. */
function start(next: Settings): void {
  settings = next;
  draw();
  if (next.consentedAt === null) showHealth({ kind: 'not-consented' });
  if (next.consentedAt === null || isWatching) return;
  isWatching = true;
  readAccounts().then(watchStore, (error: unknown) => {
    showHealth({ kind: 'trouble', code: toTroubleCode(error) });
    showTexts();
  });
  // What checks preferences weighs more than this page: it comes after the first paint.
  import('../../utils/preferences/preferences-storage.ts')
    .then(async ({ readPreferences, watchPreferences }) => {
      watchPreferences(showPreferences, signal);
      showPreferences(await readPreferences());
    })
    .catch((error: unknown) => logBug('preferences', error));
}

function watchStore(accounts: Accounts): void {
  const { books, current } = accounts;
  watchHealth(
    (rows) => showHealth({ kind: 'ready', rows }),
    ({ code }) => showHealth({ kind: 'trouble', code }),
    { bookId: current, signal },
  );
  watchAllBooks(
    books.map(({ id }) => id),
    (all) => {
      known = all;
      draw();
    },
    signal,
  );
  watchTexts(accounts).catch((error: unknown) => {
    logBug('templates', error);
    showTexts();
  });
}

/** Going through all rooms comes after what every visit needs. */
async function watchTexts(accounts: Accounts): Promise<void> {
  const { readVersions, watchTemplates } = await import('./watch-templates.ts');
  const change = async (changes: TemplateChange[]): Promise<void> => {
    await sendToBackground('change-templates', changes);
  };
  const onKnown = (next: TemplatesKnown): void => {
    templates = { ...next, wishes: { change, readVersions }, onShown: showTexts };
    draw();
  };
  watchTemplates(accounts, onKnown, signal);
}

readSettings().then(start, (error: unknown) => logBug('options', error));
watchSettings(start, signal);
tickWhileVisible(document, draw, signal);
