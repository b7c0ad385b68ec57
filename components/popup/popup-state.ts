import type { Lane } from '../../utils/deadlines/lane-of.ts';
import type { TroubleCode } from '../../utils/errors.ts';
import type { Keep } from '../../utils/settings.ts';
import type { RoomRow } from '../../utils/store/room-row.ts';
import type { Library } from '../../utils/templates/library/own-template.ts';
import type { TemplateId } from '../../utils/templates/template.ts';
import type { SetByHand } from '../by-hand/set-by-hand.ts';
import type { ComposeWishes } from '../compose/Actions.tsx';
import type { ReportWishes } from '../health/StructureReport.tsx';
import type { ReadBook } from '../money/use-money.ts';
import type { ReadRatable } from './Ratings.tsx';

export type PopupState =
  | { kind: 'loading' }
  | { kind: 'not-consented' }
  | { kind: 'trouble'; code: TroubleCode }
  /** `counts`: only the first screen of each lane is in `rows` yet; so many rooms there are. */
  | { kind: 'ready'; rows: RoomRow[]; counts?: Record<Lane, number> };

/** Opens the composing view with that text, with the search, or with what fits best. */
export type OnCompose = (roomId: string, first: TemplateId | 'search' | null) => void;

/** What the list of rooms asks others to do. */
export interface ListWishes extends ReportWishes {
  setByHand: SetByHand;
  /** Her own rules and fees, by which money is reckoned. */
  readBook: ReadBook;
  /** Closed rooms in which she can still rate her buyer. */
  readRatable: ReadRatable;
}

/** What the popup asks others to do. */
export interface PopupWishes extends ComposeWishes, ListWishes {
  readLibrary: () => Promise<Library>;
  giveConsent: (keep: Keep) => Promise<void>;
  /** Must run inside the press itself: browsers ask for permissions only there. */
  askForAccess: () => Promise<boolean>;
}
