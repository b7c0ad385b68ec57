/**
 * Places in the build of a row, by tags and classes, whatever they are called: another row may have
 * one part more.
 */
function placeOf(element: Element, row: Element): string {
  const parent = element.parentElement;
  const above = parent && parent !== row ? placeOf(parent, row) : '';
  return `${above} > ${element.nodeName} ${element.className}`;
}

/** The places at which every row has exactly one element, and one that is wanted. */
export function findPlaces(
  rows: readonly Element[],
  isWanted: (element: Element) => boolean,
): string[] {
  const [first] = rows;
  if (!first) return [];
  const places = [...first.querySelectorAll('*')].map((element) => placeOf(element, first));
  return [...new Set(places)].filter((place) =>
    rows.every((row) => {
      const [element, ...others] = elementsAt(row, place);
      return element !== undefined && others.length === 0 && isWanted(element);
    }),
  );
}

export const elementsAt = (row: Element, place: string): Element[] =>
  [...row.querySelectorAll('*')].filter((element) => placeOf(element, row) === place);
