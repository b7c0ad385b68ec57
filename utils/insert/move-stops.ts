interface Edit {
  before: string;
  after: string;
  /** Where the caret stands afterwards: it tells which of two equal characters is the new one. */
  caret: number;
}

/** Stops move along with what is typed before them or at them; one whose text was deleted is gone. */
export function moveStops(stops: readonly number[], { before, after, caret }: Edit): number[] {
  const shorter = Math.min(before.length, after.length);
  const behind = Math.min(sameAtEnd(before, after), Math.max(0, after.length - caret));
  const from = Math.min(sameAtStart(before, after), shorter - behind);
  const until = before.length - behind;
  const delta = after.length - before.length;
  const moved = stops.flatMap((stop) => {
    if (stop >= until) return stop + delta;
    return stop <= from ? stop : [];
  });
  return [...new Set(moved)];
}

function sameAtStart(one: string, other: string): number {
  let count = 0;
  while (count < one.length && one[count] === other[count]) count += 1;
  return count;
}

function sameAtEnd(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let count = 0;
  while (count < most && one.at(-1 - count) === other.at(-1 - count)) count += 1;
  return count;
}
