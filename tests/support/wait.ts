const DEFAULT_LIMIT_MS = 15_000;
const POLL_MS = 50;

/**
 * Asks until the answer is none of false, null and undefined. An answer that fails counts as not yet:
 * pages change under the question.
 *
 * @param what completes "waited in vain until …"
 */
export async function waitUntil<Value>(
  what: string,
  probe: () => Promise<Value | false | null | undefined>,
  limitMs = DEFAULT_LIMIT_MS,
): Promise<Value> {
  const end = performance.now() + limitMs;
  let lastError: unknown;
  do {
    try {
      const value = await probe();
      if (value !== false && value !== null && value !== undefined) return value;
    } catch (error) {
      lastError = error;
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  } while (performance.now() < end);
  throw new Error(`waited in vain until ${what}`, { cause: lastError });
}
