/** Every order of these. */
export function ordersOf<Item>(items: readonly Item[]): Item[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((first) =>
    ordersOf(items.filter((item) => item !== first)).map((rest) => [first, ...rest]),
  );
}

/**
 * Few orders in which still every item stands at every place, and every item comes right after
 * every other one: the one that brings most of what is missing, again and again.
 */
export function fewOrdersOf<Item extends string>(items: readonly Item[]): Item[][] {
  const all = ordersOf(items);
  const missing = new Set(all.flatMap(traitsOf));
  const chosen: Item[][] = [];
  while (missing.size > 0) {
    const best = all.reduce((a, b) => (gain(b, missing) > gain(a, missing) ? b : a));
    chosen.push(best);
    for (const trait of traitsOf(best)) missing.delete(trait);
  }
  return chosen;
}

const gain = (order: readonly string[], missing: ReadonlySet<string>): number =>
  traitsOf(order).filter((trait) => missing.has(trait)).length;

const traitsOf = (order: readonly string[]): string[] => [
  ...order.map((item, place) => `${item} at ${place}`),
  ...order.slice(1).map((item, place) => `${item} after ${order[place]}`),
];
