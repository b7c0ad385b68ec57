/** More than these at once nobody reads one by one: they are summed up. */
export const MOST_AT_ONCE = 3;
