import type { TroubleCode } from '../../utils/errors.ts';
import type { Keep } from '../../utils/settings.ts';
import type { RoomRow } from '../../utils/store/room-row.ts';
import type { ComposeWishes } from '../compose/Actions.tsx';

export type PopupState =
  | { kind: 'loading' }
  | { kind: 'not-consented' }
  | { kind: 'trouble'; code: TroubleCode }
  | { kind: 'ready'; rows: RoomRow[] };

/** What the popup asks others to do. */
export interface PopupWishes extends ComposeWishes {
  giveConsent: (keep: Keep) => Promise<void>;
  /** Must run inside the press itself: browsers ask for permissions only there. */
  askForAccess: () => Promise<boolean>;
}
