import type { Node } from '../../utils/templates/language/nodes.ts';
import { parseTemplate } from '../../utils/templates/language/parse-template.ts';
import type { RoomValues } from '../../utils/templates/language/room-values.ts';

/** A room that tells nothing but what the test is about. */
export const silentRoom = (
  part: Partial<RoomValues['words'] & RoomValues['dates']> = {},
  closesAt: number | null = null,
): RoomValues => {
  const { buyer = null, service = null, price = null, room = null } = part;
  const { due = null, opened = null } = part;
  return {
    words: { buyer, service, price, room, 'days-since': part['days-since'] ?? null },
    dates: {
      ...{ due, opened },
      'last-own': part['last-own'] ?? null,
      'last-buyer': part['last-buyer'] ?? null,
      'delivery-limit': part['delivery-limit'] ?? null,
    },
    closesAt,
  };
};

/** For texts that the test knows to be right. */
export function templateNodes(body: string): Node[] {
  const parsed = parseTemplate(body);
  if (!parsed.ok) throw new Error(`${parsed.error.expected}: ${parsed.error.found}`);
  return parsed.nodes;
}
