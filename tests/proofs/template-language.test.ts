import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTemplate } from '../../utils/templates/language/parse-template.ts';
import { anyText } from './any-template.ts';

const RUNS = { seed: 20_261_120, numRuns: 10_000 };
const LONG = { timeout: 60_000 };

/** Line and column counted letter by letter. */
function placeOf(body: string, offset: number): { line: number; column: number } {
  let [line, column] = [1, 1];
  for (let at = 0; at < offset; at += 1) {
    const isBreak = body[at] === '\n' || (body[at] === '\r' && body[at + 1] !== '\n');
    [line, column] = isBreak ? [line + 1, 1] : [line, column + 1];
  }
  return { line, column };
}

describe('a template’s text', () => {
  it('is understood as a whole, or has a place that is pointed at', LONG, () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(anyText, (body) => {
        const parsed = parseTemplate(body);
        const outcome = parsed.ok ? 'understood' : parsed.error.expected;
        seen.set(outcome, (seen.get(outcome) ?? 0) + 1);
        if (parsed.ok) {
          const [opening, closing] = [body.match(/[{｛]/g) ?? [], body.match(/[}｝]/g) ?? []];
          expect(opening).toHaveLength(closing.length);
          return;
        }
        const { offset, found, line, column } = parsed.error;
        expect(offset).toBeGreaterThanOrEqual(0);
        expect(offset).toBeLessThan(body.length);
        expect({ line, column }).toEqual(placeOf(body, offset));
        expect(found).not.toBe('');
        expect(body.startsWith(found, offset)).toBe(true);
      }),
      RUNS,
    );
    console.log('any text:', Object.fromEntries([...seen].sort(([, a], [, b]) => b - a)));
    expect(seen.size).toBe(15);
  });

  it.each([
    '{お名前}様、',
    '{期限 ＋３営業日　２１：００}',
    '{任意 あ}い{終わり}\n',
    '{選択 色: 赤/青/黄}',
    '{入力 色=赤}',
    '{',
    '}',
    '　',
    '\r\n  ',
    '😀',
    '{日付 + + + + + + +',
    '○',
  ])('of 10,000 letters is read in under 20 ms: %s', LONG, (unit) => {
    const msFor = (letters: number): number => {
      const body = unit.repeat(Math.floor(letters / unit.length)).padEnd(letters, 'あ');
      const runs = Array.from({ length: 15 }, () => {
        const start = performance.now();
        parseTemplate(body);
        parseTemplate(`{${body}`);
        parseTemplate(`{日付 ${body}}`);
        return performance.now() - start;
      });
      // The quickest: other work on the machine only ever slows it down.
      return Math.min(...runs);
    };
    const [short, long] = [msFor(10_000), msFor(40_000)];
    console.log(
      `three readings of ${JSON.stringify(unit)}: ${short.toFixed(2)} ms, four times as long ${long.toFixed(2)} ms`,
    );
    expect(short).toBeLessThan(20);
    expect(long).toBeLessThan(80);
  });
});
