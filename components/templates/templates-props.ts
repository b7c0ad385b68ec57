import type { TroubleCode } from '../../utils/errors.ts';
import type { RoomRow } from '../../utils/store/room-row.ts';
import type {
  Library,
  TemplateChange,
  TemplateVersion,
} from '../../utils/templates/library/own-template.ts';
import type { Outcomes } from './outcome-words.ts';

export type LibraryState =
  | { kind: 'loading' }
  | { kind: 'trouble'; code: TroubleCode }
  | { kind: 'ready'; library: Library };

export interface TemplatesWishes {
  /** All of them or none. */
  change: (changes: TemplateChange[]) => Promise<void>;
  /** Newest first. */
  readVersions: (templateId: string) => Promise<TemplateVersion[]>;
}

export interface TemplatesKnown {
  state: LibraryState;
  /** Her open rooms, to try a text on; null while they are not read. */
  rows: readonly RoomRow[] | null;
  /** What became of the texts that were sent; null while it is not read. */
  outcomes: Outcomes | null;
}

export interface TemplatesProps extends TemplatesKnown {
  now: number;
  wishes: TemplatesWishes;
  /** Once they take their place on the page. */
  onShown: () => void;
}
