/** How large a text of the seller's own can be, in UTF-16 units. */
export const LONGEST = {
  ...{ id: 100, title: 100, reading: 200, folder: 100, tag: 40 },
  body: 20_000,
} as const;

export const MOST_TAGS = 20;

/** What one message to the worker, or one file, can hold. */
export const MOST_CHANGES = 2000;
