import { Popup } from '../../components/popup/Popup.tsx';
import type { PopupProps } from '../../components/popup/Popup.tsx';
import { createPage } from '../../components/shared/mount.ts';
import { tickWhileVisible } from '../../components/shared/tick.ts';
import { currentTime } from '../../utils/japan-time/now.ts';
import { logBug } from '../../utils/log.ts';
import { sendToBackground } from '../../utils/messages.ts';
import { readSettings, watchSettings } from '../../utils/settings.ts';
import type { Settings } from '../../utils/settings.ts';
import { watchOpenRows } from '../../utils/store/questions.ts';
import { createPageWishes, findTab, hasAccess, lookAtPage, requestAccess } from './site-tab.ts';

// Asked for first: the list waits for the answer.
const settings = readSettings();
const asked = new URLSearchParams(location.search);
const drawPage = createPage(document, 'popup_title');
const tab = findTab(asked.get('tab'));
const { signal } = new AbortController();

let props: PopupProps = {
  state: { kind: 'loading' },
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

function show(change: Partial<PopupProps>): void {
  props = { ...props, ...change, now: currentTime() };
  drawPage(<Popup {...props} />);
}

let isWatching = false;

function start({ consentedAt }: Settings): void {
  if (consentedAt === null) show({ state: { kind: 'not-consented' } });
  if (consentedAt === null || isWatching) return;
  isWatching = true;
  watchOpenRows(
    (rows) => show({ state: { kind: 'ready', rows } }),
    ({ code }) => show({ state: { kind: 'trouble', code } }),
    signal,
  );
  // Once the list is on screen: the worker reads the same store and would only be in its way.
  requestIdleCallback(
    () => {
      sendToBackground('popup-opened', undefined).catch(bug('popup-opened'));
    },
    { timeout: 500 },
  );
}

const bug = (where: string) => (error: unknown) => logBug(where, error);

show({});
settings.then(start, (error: unknown) => {
  logBug('settings', error);
  show({ state: { kind: 'trouble', code: 'unexpected' } });
});
watchSettings(start, signal);
lookAtPage(tab).then((here) => show({ here }), bug('which-page'));
hasAccess().then((isThere) => show({ isAccessMissing: !isThere }), bug('access'));
tickWhileVisible(document, () => show({}), signal);
