/** What the seller says when nothing told whose a page is. */
export interface Answer {
  question: string;
  /** null: of somebody else, for whom a book is made. */
  bookId: string | null;
  /** What the new book is called; '' for no name. */
  name: string;
}
