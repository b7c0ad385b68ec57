import type { RoomKind } from './readings/talkroom.ts';

/**
 * A conversation by one name in the whole extension. A talkroom has its number, as the site prints
 * it. Direct messages, quotes and proposals are numbered apart, so theirs begin with what they are.
 */
const PLACES = [
  { kind: 'direct-message', prefix: 'dm-', path: '/mypage/direct_message/' },
  { kind: 'quote', prefix: 'quote-', path: '/customize/requests/' },
  { kind: 'proposal', prefix: 'offer-', path: '/mypage/direct_offers/' },
] as const satisfies readonly { kind: RoomKind; prefix: string; path: string }[];

export type PreSaleKind = (typeof PLACES)[number]['kind'];

export const ROOM_ID = /^(dm-|quote-|offer-)?\d{1,12}$/;

const placeOf = (roomId: string) => PLACES.find(({ prefix }) => roomId.startsWith(prefix));

export const roomIdFor = (kind: PreSaleKind, siteId: string): string =>
  `${PLACES.find((place) => place.kind === kind)?.prefix ?? ''}${siteId}`;

/** What comes before a sale tells so by its name; of a talkroom only its page says what it is. */
export const preSaleKindOf = (roomId: string): PreSaleKind | null => placeOf(roomId)?.kind ?? null;

/** Where the site shows it, from the root of the site. */
export function pathOf(roomId: string): string {
  const place = placeOf(roomId);
  return place ? place.path + roomId.slice(place.prefix.length) : `/talkrooms/${roomId}`;
}
