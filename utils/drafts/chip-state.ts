import type { ChipSays } from '../chip/chip.ts';
import { currentLanguage } from '../i18n.ts';
import { formatShort } from '../japan-time/format.ts';
import type { Finding } from '../lint/finding.ts';
import type { Draft } from './draft.ts';

/** What is to be said of one conversation. */
export interface ChipState {
  roomId: string | null;
  findings: readonly Finding[];
  /** What stood in the box when it was left. */
  kept: Draft | null;
  isEmpty: boolean;
  hasAsked: boolean;
  isClosed: boolean;
  trouble: string | null;
}

export const beginning = (roomId: string | null): ChipState => ({
  roomId,
  ...{ findings: [], kept: null, trouble: null },
  ...{ isEmpty: false, hasAsked: false, isClosed: false },
});

/** @returns null where there is nothing to say */
export function saysOf({ findings, kept, ...state }: ChipState): ChipSays | null {
  const offered = state.isEmpty && kept ? { since: formatShort(kept.at, currentLanguage()) } : null;
  const isSilent = state.isClosed || (findings.length === 0 && offered === null);
  return isSilent ? null : { findings, offered, trouble: state.trouble };
}
