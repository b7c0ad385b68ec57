import type { AccountsProps } from '../../components/accounts/AccountsBar.tsx';
import { Dashboard } from '../../components/dashboard/Dashboard.tsx';
import type { DashboardProps } from '../../components/dashboard/Dashboard.tsx';
import { readHiddenAmounts, watchHiddenAmounts } from '../../components/money/hidden-amounts.ts';
import { createPage } from '../../components/shared/mount.ts';
import { tickWhileVisible } from '../../components/shared/tick.ts';
import type { Accounts } from '../../utils/accounts/accounts.ts';
import { FIRST_BOOK, ONE_BOOK } from '../../utils/accounts/accounts.ts';
import { readAccounts, watchAccounts } from '../../utils/accounts/accounts-storage.ts';
import { toTroubleCode } from '../../utils/errors.ts';
import { exportFile } from '../../utils/exchange/export-file.ts';
import { currentTime } from '../../utils/japan-time/now.ts';
import { logBug } from '../../utils/log.ts';
import { sendToBackground } from '../../utils/messages.ts';
import { DEFAULT_PREFERENCES } from '../../utils/preferences/preferences.ts';
import { readPreferences, watchPreferences } from '../../utils/preferences/preferences-storage.ts';
import { DEFAULT_SETTINGS, readSettings, watchSettings } from '../../utils/settings.ts';
import type { Settings } from '../../utils/settings.ts';
import { readEvents, readLedger, watchAllRows } from '../../utils/store/questions.ts';

const drawPage = createPage(document, 'dashboard_title');
const { signal } = new AbortController();

let props: DashboardProps & { accounts: AccountsProps } = {
  state: { kind: 'loading' },
  now: currentTime(),
  keep: DEFAULT_SETTINGS.keep,
  preferences: DEFAULT_PREFERENCES,
  wantedRoomId: new URLSearchParams(location.search).get('room'),
  ...wishesOf(FIRST_BOOK),
  // The reader of such files is loaded when one is chosen.
  async importSales(file) {
    const { importSales } = await import('../../utils/exchange/import-sales.ts');
    return importSales(file, currentTime());
  },
  accounts: {
    accounts: ONE_BOOK,
    bookId: FIRST_BOOK,
    onChoose(bookId) {
      openBook(bookId);
      sendToBackground('choose-book', bookId).catch((error: unknown) =>
        logBug('choose-book', error),
      );
    },
    onAnswer: async (answer) => {
      await sendToBackground('answer-whose', answer);
    },
  },
};

function show(change: Partial<Omit<DashboardProps, 'accounts'>>): void {
  props = { ...props, ...change, now: currentTime() };
  drawPage(<Dashboard {...props} />);
}

let isWatching = false;

/** Before consent nothing is stored, so no database is opened either. */
function start({ consentedAt, keep }: Settings): void {
  show(consentedAt === null ? { keep, state: { kind: 'not-consented' } } : { keep });
  if (consentedAt === null || isWatching) return;
  isWatching = true;
  openBook(props.accounts.accounts.current);
}

let watching = new AbortController();

/** Shows one book. Not a moment shall one seller's rooms stand under the other's name. */
function openBook(bookId: string): void {
  watching.abort();
  watching = new AbortController();
  props = { ...props, ...wishesOf(bookId), accounts: { ...props.accounts, bookId } };
  show({ state: { kind: 'loading' } });
  watchAllRows(
    (rows) => show({ state: { kind: 'ready', rows } }),
    ({ code }) => show({ state: { kind: 'trouble', code } }),
    { bookId, signal: watching.signal },
  );
}

function wishesOf(
  bookId: string,
): Pick<DashboardProps, 'readEvents' | 'readLedger' | 'writeExport' | 'setByHand'> {
  return {
    setByHand: async (roomIds, deed) => {
      await sendToBackground('set-by-hand', { bookId, roomIds, deed });
    },
    readEvents: (roomId) => readEvents(roomId, bookId),
    readLedger: () => readLedger(bookId),
    writeExport: () => exportFile(currentTime(), bookId),
  };
}

function learn(accounts: Accounts): void {
  props = { ...props, accounts: { ...props.accounts, accounts } };
}

show({});
Promise.all([readSettings(), readAccounts(), readPreferences(), readHiddenAmounts()]).then(
  ([settings, accounts, preferences]) => {
    learn(accounts);
    show({ preferences });
    start(settings);
  },
  (error: unknown) => {
    logBug('settings', error);
    show({ state: { kind: 'trouble', code: toTroubleCode(error) } });
  },
);
watchSettings(start, signal);
watchHiddenAmounts(signal);
watchPreferences((preferences) => show({ preferences }), signal);
watchAccounts((accounts) => {
  learn(accounts);
  show({});
}, signal);
tickWhileVisible(document, () => show({}), signal);
