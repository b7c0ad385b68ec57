/** As far as any sale goes. */
const MOST_JPY = 100_000_000;

/** Digits of full width, commas and signs of yen are what people type; undefined where it is no amount. */
export function parseYen(typed: string): number | undefined {
  const plain = typed
    .normalize('NFKC')
    .replace(/[,、\s]/g, '')
    .replace(/^[¥\\]|円$/g, '');
  if (!/^\d+$/.test(plain)) return undefined;
  const amountJpy = Number(plain);
  return amountJpy <= MOST_JPY ? amountJpy : undefined;
}
