import { toIsoJapan } from '../japan-time/calendar.ts';
import type { Moment } from '../japan-time/moment.ts';

export const exportMoment = (moment: Moment | null): { from: string; until: string } | null =>
  moment && { from: toIsoJapan(moment.from), until: toIsoJapan(moment.until) };

export const isoOrNull = (epochMs: number | null): string | null =>
  epochMs === null ? null : toIsoJapan(epochMs);
