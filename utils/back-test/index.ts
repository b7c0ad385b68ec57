export { compareReplays } from './compare-replays.ts';
export type { Comparison } from './compare-replays.ts';
export type { History } from './history.ts';
export type { Miss } from './misses.ts';
export { replay } from './replay.ts';
export type { Replay } from './replay.ts';
export type { Told } from './room-alarms.ts';
