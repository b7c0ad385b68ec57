/** A text ready for one room and no other. */
export interface PreparedMessage {
  roomId: string;
  templateId: string;
  text: string;
  /** The promise it carries: the date it names, epoch ms, and the words that name it. */
  promise: { deadline: number; words: string } | null;
}
