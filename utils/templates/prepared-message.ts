/** A text ready for one room and no other. */
export interface PreparedMessage {
  roomId: string;
  templateId: string;
  text: string;
  /** The date after which the seller does what the text announces, epoch ms, and its words. */
  promise: { deadline: number; words: string } | null;
}
