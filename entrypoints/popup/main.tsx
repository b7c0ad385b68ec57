import type { AccountsProps } from '../../components/accounts/AccountsBar.tsx';
import { Popup } from '../../components/popup/Popup.tsx';
import type { PopupProps } from '../../components/popup/Popup.tsx';
import { readHiddenAmounts, watchHiddenAmounts } from '../../components/money/hidden-amounts.ts';
import { createPage } from '../../components/shared/mount.ts';
import { tickWhileVisible } from '../../components/shared/tick.ts';
import type { Accounts } from '../../utils/accounts/accounts.ts';
import { FIRST_BOOK, ONE_BOOK } from '../../utils/accounts/accounts.ts';
import { readAccounts, watchAccounts } from '../../utils/accounts/accounts-storage.ts';
import { toTroubleCode } from '../../utils/errors.ts';
import type { Trouble } from '../../utils/errors.ts';
import { currentTime } from '../../utils/japan-time/now.ts';
import { logBug } from '../../utils/log.ts';
import { sendToBackground } from '../../utils/messages.ts';
import { readSettings, watchSettings } from '../../utils/settings.ts';
import type { Settings } from '../../utils/settings.ts';
import { readFirstLook } from '../../utils/store/first-look.ts';
import type { FirstLook } from '../../utils/store/first-look.ts';
import { bookAskedFor, findBookOfPage } from './which-book.ts';
import { createPageWishes, findTab, hasAccess, lookAtPage, requestAccess } from './site-tab.ts';

// All asked for at once: the list waits for the answers.
const known = Promise.all([readSettings(), readAccounts(), readHiddenAmounts()]);
const asked = new URLSearchParams(location.search);
// A room that a notification named may be anywhere; it waits for all of them.
const firstLook = asked.has('room') ? Promise.resolve(undefined) : readFirstLook();
const drawPage = createPage(document, 'popup_title');
const tab = findTab(asked.get('tab'));
const { signal } = new AbortController();

let props: PopupProps & { accounts: AccountsProps } = {
  state: { kind: 'loading' },
  health: [],
  now: currentTime(),
  here: null,
  isAccessMissing: false,
  wantedRoomId: asked.get('room'),
  accounts: {
    accounts: ONE_BOOK,
    bookId: FIRST_BOOK,
    onChoose(bookId) {
      turnTo(bookId);
      sendToBackground('choose-book', bookId).catch(bug('choose-book'));
    },
    onAnswer: async (answer) => {
      await sendToBackground('answer-whose', answer);
    },
  },
  wishes: {
    ...createPageWishes(tab),
    setByHand: async (roomIds, deed) => {
      const { bookId } = props.accounts;
      await sendToBackground('set-by-hand', { bookId, roomIds, deed });
    },
    readLibrary: async () => (await import('../../utils/store/library.ts')).readLibrary(),
    readBook: async () =>
      (await import('../../utils/preferences/preferences-storage.ts')).readPreferences(),
    readRatable: async () => {
      const { readRatableRooms } = await import('../../utils/store/ratable-rooms.ts');
      return readRatableRooms(props.accounts.bookId, currentTime());
    },
    giveConsent: async (keep) => {
      await sendToBackground('give-consent', keep);
    },
    askForAccess: async () => {
      const isAllowed = await requestAccess();
      show({ isAccessMissing: !isAllowed });
      return isAllowed;
    },
  },
};

/** Most popups never say that they are loading: the list is there before anybody could read it. */
const patience = setTimeout(() => show({}), 200);

function show(change: Partial<Omit<PopupProps, 'accounts'>>): void {
  clearTimeout(patience);
  props = { ...props, ...change, now: currentTime() };
  drawPage(<Popup {...props} />);
}

let isWatching = false;

function start({ consentedAt }: Settings): void {
  if (consentedAt === null) show({ state: { kind: 'not-consented' } });
  if (consentedAt === null || isWatching) return;
  isWatching = true;
  const bookId = bookAskedFor(asked, props.accounts.accounts);
  const look = bookId === FIRST_BOOK ? firstLook : readFirstLook(bookId);
  openBook(bookId, look).then(lookAround, bug('first-look'));
  // Once the list is on screen: the worker reads the same store and would only be in its way.
  requestIdleCallback(
    () => {
      sendToBackground('popup-opened', undefined).catch(bug('popup-opened'));
    },
    { timeout: 500 },
  );
}

/** The first screen at once; then everything, live, with the help of a larger library. */
function showFirst(
  look: FirstLook | undefined,
  shown: { bookId: string; signal: AbortSignal },
): void {
  if (look && look.rows.length > 0) show({ state: { kind: 'ready', ...look } });
  import('../../utils/store/questions.ts').then(({ watchOpenRows, watchHealth }) => {
    watchOpenRows((rows) => show({ state: { kind: 'ready', rows } }), giveUp, shown);
    // The line at the foot can wait until the rooms stand there.
    requestIdleCallback(() => watchHealth((health) => show({ health }), giveUp, shown));
  }, bug('questions'));
}

let watching = new AbortController();

/** Watches one book and no other any more. */
async function openBook(bookId: string, first: Promise<FirstLook | undefined>): Promise<void> {
  watching.abort();
  watching = new AbortController();
  const shown = { bookId, signal: watching.signal };
  props = { ...props, accounts: { ...props.accounts, bookId } };
  const look = await first;
  if (!shown.signal.aborted) showFirst(look, shown);
}

/** Not a moment shall one seller's rooms stand under the other's name. */
function turnTo(bookId: string): void {
  props = { ...props, state: { kind: 'loading' }, health: [] };
  openBook(bookId, readFirstLook(bookId)).catch(bug('first-look'));
  show({});
}

const giveUp = ({ code }: Trouble): void => show({ state: { kind: 'trouble', code } });

/** What the list does not wait for. */
function lookAround(): void {
  lookAtPage(tab)
    .then(async (here) => {
      show({ here });
      const { accounts, bookId } = props.accounts;
      const book = await findBookOfPage(here, accounts);
      if (book !== undefined && book !== bookId) turnTo(book);
    })
    .catch(bug('which-page'));
  hasAccess().then((isThere) => show({ isAccessMissing: !isThere }), bug('access'));
}

const bug = (where: string) => (error: unknown) => logBug(where, error);

function learn(accounts: Accounts): void {
  props = { ...props, accounts: { ...props.accounts, accounts } };
}

known.then(
  ([settings, accounts]) => {
    learn(accounts);
    start(settings);
  },
  (error: unknown) => {
    logBug('settings', error);
    show({ state: { kind: 'trouble', code: toTroubleCode(error) } });
  },
);
watchSettings(start, signal);
watchHiddenAmounts(signal);
watchAccounts((accounts) => {
  learn(accounts);
  show({});
}, signal);
tickWhileVisible(document, () => show({}), signal);
