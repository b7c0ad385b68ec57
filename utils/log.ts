/**
 * One place per context where bugs become loud. Texts of messages never come here: only names of
 * things, codes and errors.
 */
export function logBug(where: string, error: unknown): void {
  // eslint-disable-next-line no-console -- the one place that may
  console.error(`[talkroom-banto] ${where}`, error);
}

/** Something was refused on purpose; worth knowing, not a bug. */
export function logRefusal(where: string, detail: string): void {
  // eslint-disable-next-line no-console -- the one place that may
  console.warn(`[talkroom-banto] ${where}: ${detail}`);
}
