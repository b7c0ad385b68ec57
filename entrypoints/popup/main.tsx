import { Popup } from '../../components/popup/Popup.tsx';
import type { PopupProps } from '../../components/popup/Popup.tsx';
import { createPage } from '../../components/shared/mount.ts';
import { tickWhileVisible } from '../../components/shared/tick.ts';
import type { Trouble } from '../../utils/errors.ts';
import { currentTime } from '../../utils/japan-time/now.ts';
import { logBug } from '../../utils/log.ts';
import { sendToBackground } from '../../utils/messages.ts';
import { readSettings, watchSettings } from '../../utils/settings.ts';
import type { Settings } from '../../utils/settings.ts';
import { readFirstLook } from '../../utils/store/first-look.ts';
import type { FirstLook } from '../../utils/store/first-look.ts';
import { createPageWishes, findTab, hasAccess, lookAtPage, requestAccess } from './site-tab.ts';

// Both asked for at once: the list waits for the answers.
const settings = readSettings();
const asked = new URLSearchParams(location.search);
// A room that a notification named may be anywhere; it waits for all of them.
const firstLook = asked.has('room') ? Promise.resolve(undefined) : readFirstLook();
const drawPage = createPage(document, 'popup_title');
const tab = findTab(asked.get('tab'));
const { signal } = new AbortController();

let props: PopupProps = {
  state: { kind: 'loading' },
  health: [],
  now: currentTime(),
  here: null,
  isAccessMissing: false,
  wantedRoomId: asked.get('room'),
  wishes: {
    ...createPageWishes(tab),
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

function show(change: Partial<PopupProps>): void {
  clearTimeout(patience);
  props = { ...props, ...change, now: currentTime() };
  drawPage(<Popup {...props} />);
}

let isWatching = false;

function start({ consentedAt }: Settings): void {
  if (consentedAt === null) show({ state: { kind: 'not-consented' } });
  if (consentedAt === null || isWatching) return;
  isWatching = true;
  firstLook.then(showFirst, bug('first-look')).then(lookAround, bug('first-look'));
  // Once the list is on screen: the worker reads the same store and would only be in its way.
  requestIdleCallback(
    () => {
      sendToBackground('popup-opened', undefined).catch(bug('popup-opened'));
    },
    { timeout: 500 },
  );
}

/** The first screen at once; then everything, live, with the help of a larger library. */
function showFirst(look: FirstLook | undefined): void {
  if (look && look.rows.length > 0) show({ state: { kind: 'ready', ...look } });
  import('../../utils/store/questions.ts').then(({ watchOpenRows, watchHealth }) => {
    watchOpenRows((rows) => show({ state: { kind: 'ready', rows } }), giveUp, signal);
    // The line at the foot can wait until the rooms stand there.
    requestIdleCallback(() => watchHealth((health) => show({ health }), giveUp, signal));
  }, bug('questions'));
}

const giveUp = ({ code }: Trouble): void => show({ state: { kind: 'trouble', code } });

/** What the list does not wait for. */
function lookAround(): void {
  lookAtPage(tab).then((here) => show({ here }), bug('which-page'));
  hasAccess().then((isThere) => show({ isAccessMissing: !isThere }), bug('access'));
}

const bug = (where: string) => (error: unknown) => logBug(where, error);

settings.then(start, (error: unknown) => {
  logBug('settings', error);
  show({ state: { kind: 'trouble', code: 'unexpected' } });
});
watchSettings(start, signal);
tickWhileVisible(document, () => show({}), signal);
