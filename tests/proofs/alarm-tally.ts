/** How often it came to what the model is about. */
export interface Tally {
  /** How often the worker looked what is due. */
  runs: number;
  deaths: number;
  refused: number;
  /** Words that were noted as said, and such as a worker said before it died without noting them. */
  said: number;
  repeated: number;
  /** Said again though nothing new had come, and passed over because she had looked or slept on it. */
  again: number;
  needless: number;
  /** Many things in one word. */
  summaries: number;
  /** Morning, evening and tonight. */
  scheduled: number;
  /** Clocks that had been fast when something was said. */
  setBack: number;
  /** Official warnings that were brought before a night, soft ones that were held by one. */
  brought: number;
  held: number;
  latestMs: number;
}

export const NO_TALLY: Tally = {
  runs: 0,
  deaths: 0,
  refused: 0,
  said: 0,
  repeated: 0,
  again: 0,
  needless: 0,
  summaries: 0,
  scheduled: 0,
  setBack: 0,
  brought: 0,
  held: 0,
  latestMs: 0,
};

export function addTo(all: Tally, { latestMs, ...counts }: Tally): void {
  for (const key of Object.keys(counts) as (keyof typeof counts)[]) all[key] += counts[key];
  all.latestMs = Math.max(all.latestMs, latestMs);
}

export const countsOf = (all: Tally): [string, number][] => Object.entries<number>({ ...all });
