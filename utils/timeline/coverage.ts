/** Site message ids from…until were all seen in one look or in overlapping ones. */
export interface SeenRange {
  from: number;
  until: number;
}

/** What could have been seen of a room. "There was no message" is said only where this allows it. */
export interface Coverage {
  roomId: string;
  /** Last look at the talkroom itself, epoch ms. */
  lookedAt: number | null;
  /** Last look at a list that names the room, epoch ms. */
  listedAt: number | null;
  /** Ascending, disjoint. */
  ranges: SeenRange[];
  /** The room's very first message was seen. */
  isStartSeen: boolean;
  /** Last look at which the page stood at its newest message, epoch ms. */
  newestSeenAt: number | null;
  /** Fields that the last look could not read. */
  missing: string[];
}

export const isInRange = (range: SeenRange | undefined, siteId: number | null): boolean =>
  range !== undefined && siteId !== null && range.from <= siteId && siteId <= range.until;

/**
 * What one look covers. Where the start of the room was on the page nothing stands before its rows,
 * so that rows seen later do not seem to follow a start that only rows without a number showed.
 */
export const rangesOf = (range: SeenRange | null, isStartSeen: boolean): SeenRange[] => {
  if (isStartSeen) return [{ from: 0, until: range?.until ?? 0 }];
  return range ? [range] : [];
};

export const noCoverage = (roomId: string): Coverage => ({
  roomId,
  lookedAt: null,
  listedAt: null,
  ranges: [],
  isStartSeen: false,
  newestSeenAt: null,
  missing: [],
});

/** Commutative, associative, idempotent; the later look decides what is missing. */
export function mergeCoverage(a: Coverage, b: Coverage): Coverage {
  return {
    roomId: a.roomId,
    lookedAt: laterOf(a.lookedAt, b.lookedAt),
    listedAt: laterOf(a.listedAt, b.listedAt),
    ranges: mergeRanges([...a.ranges, ...b.ranges]),
    isStartSeen: a.isStartSeen || b.isStartSeen,
    newestSeenAt: laterOf(a.newestSeenAt, b.newestSeenAt),
    missing: missingOfLater(a, b),
  };
}

function missingOfLater(a: Coverage, b: Coverage): string[] {
  const order = (a.lookedAt ?? -1) - (b.lookedAt ?? -1);
  if (order !== 0) return order > 0 ? a.missing : b.missing;
  return [...new Set([...a.missing, ...b.missing])].sort();
}

/** Ranges that share an id become one; others stay apart, because a gap may lie between them. */
function mergeRanges(ranges: SeenRange[]): SeenRange[] {
  const merged: SeenRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.from - b.from || a.until - b.until)) {
    const last = merged.at(-1);
    if (last && range.from <= last.until) last.until = Math.max(last.until, range.until);
    else merged.push({ ...range });
  }
  return merged;
}

const laterOf = (a: number | null, b: number | null): number | null =>
  a === null ? b : b === null ? a : Math.max(a, b);
