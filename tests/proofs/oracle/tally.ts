/** What the proofs went through, printed once at their end. */
export class Tally {
  readonly #counts = new Map<string, number>();

  add(name: string, count = 1): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + count);
  }

  get(name: string): number {
    return this.#counts.get(name) ?? 0;
  }

  print(): void {
    const width = Math.max(...[...this.#counts.keys()].map(({ length }) => length));
    const lines = [...this.#counts].map(
      ([name, count]) => name.padEnd(width) + String(count).padStart(10),
    );
    console.log(lines.join('\n'));
  }
}
