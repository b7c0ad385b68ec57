/** By the first of several ways that finds anything. */
export function findBy(root: ParentNode, ways: readonly string[]): Element | undefined {
  for (const selector of ways) {
    const found = root.querySelector(selector);
    if (found) return found;
  }
  return undefined;
}
