import { browser } from '../browser.ts';

/** How far from the right and the lower edge, in hundredths of the window. */
export interface Place {
  right: number;
  bottom: number;
}

export const FIRST_PLACE: Place = { right: 2, bottom: 3 };

const MOST = 96;
const within = (value: number): number => Math.min(MOST, Math.max(0, value));

export const moved = ({ right, bottom }: Place, by: Place): Place => ({
  right: within(right + by.right),
  bottom: within(bottom + by.bottom),
});

/** storage.local, one key: `chip-place`. */
const KEY = 'chip-place';

export async function readPlace(): Promise<Place> {
  const stored: unknown = (await browser.storage.local.get(KEY))[KEY];
  if (typeof stored !== 'object' || stored === null) return FIRST_PLACE;
  const { right, bottom } = stored as Partial<Record<keyof Place, unknown>>;
  const isPlace = Number.isFinite(right) && Number.isFinite(bottom);
  return isPlace ? moved({ right: Number(right), bottom: Number(bottom) }, NOWHERE) : FIRST_PLACE;
}

const NOWHERE: Place = { right: 0, bottom: 0 };

export async function writePlace(place: Place): Promise<void> {
  await browser.storage.local.set({ [KEY]: place });
}
