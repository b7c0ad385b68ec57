/** Why nothing of a chosen file was taken: a half file would look like a whole one. */
export type SalesFileError =
  | { why: 'empty' }
  /** A picture, an encoding nobody expects, a file of another size altogether. */
  | { why: 'not-text' }
  /** `column` does not stand in the first line, or stands there twice. */
  | { why: 'no-header'; column: string }
  /** `row` as a spreadsheet counts, the header being 1; `column` is null where the row itself is broken. */
  | { why: 'bad-row'; row: number; column: string | null; value: string };
