/** A buyer's question for a price, 見積り相談. */
export interface PracticeQuote {
  id: number;
  title: string;
  buyer: string;
  buyerId: number;
  budgetJpy: number;
  askedAt: number;
  /** Epoch ms within the day of 提案期限; null: the row prints a bare day. */
  proposeBy: number | null;
  canPropose: boolean;
}
