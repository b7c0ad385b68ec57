/** The name as we may put 様 behind it: some nicknames end in 様 or さま already. */
export const withoutHonorific = (buyer: string): string =>
  buyer
    .trim()
    .replace(/(?:様|さま)$/, '')
    .trim();
