/** A text ready for one room and no other. */
export interface PreparedMessage {
  roomId: string;
  templateId: string;
  /** What a text of her own is for: the id of a built-in one; null: nothing, or one of ours. */
  role: string | null;
  text: string;
  /** Where the caret is to stand after insertion, in UTF-16 units of `text`, in order; else at its end. */
  cursors: number[];
  /** The numbers by which the site knows the seller whose text this is; empty: they are not known. */
  ownIds: readonly string[];
  /** The date after which the seller does what the text announces, epoch ms, and its words. */
  promise: { deadline: number; words: string } | null;
}
