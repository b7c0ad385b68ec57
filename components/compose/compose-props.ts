import type { RoomRow } from '../../utils/store/room-row.ts';
import type { Library } from '../../utils/templates/library/own-template.ts';
import type { TemplateId } from '../../utils/templates/template.ts';
import type { ComposeWishes } from './Actions.tsx';

export interface ComposeProps {
  row: RoomRow;
  /** All open rooms of the book: whose name must not stand in this one's text. */
  rows: readonly RoomRow[];
  library: Library;
  /** Her own texts could not be read. */
  isLibraryMissing: boolean;
  /** The numbers of the account whose room it is. */
  ownIds: readonly string[];
  now: number;
  /** The tab on which the popup acts shows this very room. */
  isHere: boolean;
  /** null: the first of the list; `search`: she wants another one. */
  first: TemplateId | 'search' | null;
  wishes: ComposeWishes;
  onClose: () => void;
}
