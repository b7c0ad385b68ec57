import type { Finding } from '../lint/finding.ts';

/** What stands in a conversation's box and was not sent. */
export interface Draft {
  roomId: string;
  text: string;
  /** When it was last changed, epoch ms. */
  at: number;
}

/** What the content script tells of the box. */
export interface DraftSeen {
  roomId: string;
  /** '' once it was sent or deleted. */
  text: string;
  hasFile: boolean | null;
  isFormal: boolean | null;
  limit: number | null;
}

export interface DraftAnswer {
  findings: Finding[];
}
