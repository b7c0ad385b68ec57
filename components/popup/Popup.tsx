import { useState } from 'preact/hooks';
import { FIRST_BOOK } from '../../utils/accounts/accounts.ts';
import type { HealthRow } from '../../utils/health/merge-health.ts';
import { t } from '../../utils/i18n.ts';
import type { PageHere } from '../../utils/messages.ts';
import type { RoomRow } from '../../utils/store/room-row.ts';
import type { AccountsProps } from '../accounts/AccountsBar.tsx';
import { AccountsLater } from '../accounts/AccountsLater.tsx';
import { ComposeLater } from '../compose/ComposeLater.tsx';
import { useHidingByKey } from '../money/use-hidden-amounts.ts';
import { ConsentForm } from '../shared/ConsentForm.tsx';
import { TroubleNotice } from '../shared/TroubleNotice.tsx';
import { AccessNotice } from './AccessNotice.tsx';
import { PopupHead } from './PopupHead.tsx';
import { RoomList } from './RoomList.tsx';
import type { OnCompose, PopupState, PopupWishes } from './popup-state.ts';
import '../shared/base.css';
import '../shared/room.css';
import '../accounts/accounts.css';
import '../compose/compose.css';
import './popup.css';
import './room-card.css';
import './round-list.css';

export interface PopupProps {
  state: PopupState;
  /** How well each field of each page was read; empty until it is known. */
  health: readonly HealthRow[];
  now: number;
  /** What the tab shows on which the popup acts; null where nobody of ours listens. */
  here: PageHere | null;
  isAccessMissing: boolean;
  /** The room that a notification was about. */
  wantedRoomId: string | null;
  wishes: PopupWishes;
  /** Undefined until it is known whether there are several. */
  accounts?: AccountsProps | undefined;
}

interface Composing {
  roomId: string;
  first: Parameters<OnCompose>[1];
}

export function Popup(props: PopupProps) {
  const { state, health, now, here, isAccessMissing, wantedRoomId, wishes, accounts } = props;
  const [composing, setComposing] = useState<Composing | null>(null);
  useHidingByKey();
  const rows = state.kind === 'ready' ? state.rows : [];
  const row = rows.find(({ roomId }) => roomId === composing?.roomId);
  const close = (): void => {
    setComposing(null);
    if (composing) returnFocusTo(composing, composing.roomId === here?.roomId);
  };
  return (
    <div class="popup" data-state={state.kind}>
      {isAccessMissing && <AccessNotice onAsk={wishes.askForAccess} />}
      {row && (
        <ComposeLater
          row={row}
          rows={rows}
          ownIds={ownIdsOf(accounts)}
          now={now}
          isHere={here?.roomId === row.roomId}
          first={composing?.first ?? null}
          readLibrary={wishes.readLibrary}
          wishes={wishes}
          onClose={close}
        />
      )}
      <div class="popup-list" hidden={row !== undefined}>
        {accounts && <AccountsLater {...accounts} />}
        <Body
          key={accounts?.bookId ?? FIRST_BOOK}
          state={state}
          health={health}
          rows={rows}
          now={now}
          here={here}
          wantedRoomId={wantedRoomId}
          wishes={wishes}
          isShown={!row}
          onCompose={(roomId, first) => setComposing({ roomId, first })}
        />
      </div>
    </div>
  );
}

type BodyProps = Pick<
  PopupProps,
  'state' | 'health' | 'now' | 'here' | 'wantedRoomId' | 'wishes'
> & {
  rows: RoomRow[];
  isShown: boolean;
  onCompose: OnCompose;
};

function Body(props: BodyProps) {
  const { state, health, rows, now, here, wantedRoomId, wishes, isShown, onCompose } = props;
  if (state.kind === 'ready' && rows.length > 0) {
    return (
      <RoomList
        rows={rows}
        counts={state.counts}
        health={health}
        now={now}
        hereRoomId={here?.roomId ?? null}
        isPageThere={here !== null}
        wantedRoomId={wantedRoomId}
        isShown={isShown}
        wishes={wishes}
        onCompose={onCompose}
      />
    );
  }
  return (
    <>
      <PopupHead>{null}</PopupHead>
      <main class="popup-message" aria-busy={state.kind === 'loading'}>
        {state.kind === 'loading' && <p class="loading">{t('loading')}</p>}
        {state.kind === 'trouble' && <TroubleNotice code={state.code} />}
        {state.kind === 'not-consented' && <ConsentFirst wishes={wishes} />}
        {state.kind === 'ready' && <NothingSeen isWanted={wantedRoomId !== null} />}
      </main>
      <footer class="popup-foot quiet">{t('unofficial')}</footer>
    </>
  );
}

const ConsentFirst = ({ wishes }: { wishes: PopupWishes }) => (
  <section class="consent-first">
    <h2>{t('consent_popup_title')}</h2>
    <p>{t('consent_popup_body')}</p>
    <ConsentForm onConsent={wishes.giveConsent} />
    <a href="welcome.html" target="_blank">
      {t('consent_more')}
    </a>
  </section>
);

const NothingSeen = ({ isWanted }: { isWanted: boolean }) => (
  <section class="nothing-seen" data-empty="nothing-seen">
    <h2>{t('nothing_seen_title')}</h2>
    {isWanted && <p>{t('room_not_listed')}</p>}
    <p>{t('nothing_seen_body')}</p>
  </section>
);

/** Empty until it is known whose book is shown. */
const ownIdsOf = (accounts: AccountsProps | undefined): readonly string[] =>
  accounts?.accounts.books.find(({ id }) => id === accounts.bookId)?.ownIds ?? [];

/** Back in the list, the keyboard stands where it left. */
function returnFocusTo({ roomId, first }: Composing, isFromStrip: boolean): void {
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>(placeLeft(roomId, isFromStrip ? first : null))?.focus();
  });
}

function placeLeft(roomId: string, first: Composing['first']): string {
  if (first === 'search') return '.here [data-action="find-template"]';
  return first ? `.here [data-template="${first}"]` : `[data-room="${CSS.escape(roomId)}"] button`;
}
