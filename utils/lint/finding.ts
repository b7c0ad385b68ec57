/** What may be wrong with a draft; it stops nothing. */
export type FindingKind =
  | 'other-buyer'
  | 'left-open'
  | 'past-date'
  | 'wrong-weekday'
  | 'no-such-day'
  | 'holiday'
  | 'no-file'
  | 'formal-with-question'
  | 'contact'
  | 'url'
  | 'other-service'
  | 'outside-payment'
  | 'review-pressure'
  | 'too-long';

export interface Finding {
  kind: FindingKind;
  /** Strong: hardly ever meant. Soft: may be meant. */
  strength: 'strong' | 'soft';
  /** In UTF-16 units of the draft, from inclusive, until exclusive. */
  from: number;
  until: number;
  /** The words in question; of a wrong weekday the right date, of too long a text how much too long. */
  words: string;
}

/** What is known beside the draft. */
export interface DraftCircumstances {
  now: number;
  /** Of the one it is for, and of the seller's other rooms. */
  buyer: string | null;
  otherBuyers: readonly string[];
  /** Of the sale: 「LINEスタンプ制作」 is about LINE itself. */
  title?: string | null;
  /** A file is chosen; null: it could not be seen. */
  hasFile: boolean | null;
  /** 正式な納品 is ticked; null: there is no such box. */
  isFormal: boolean | null;
  /** Most characters; null: not known. */
  limit: number | null;
}
