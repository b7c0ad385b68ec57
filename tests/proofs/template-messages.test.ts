import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Node } from '../../utils/templates/language/nodes.ts';
import { renderTemplate } from '../../utils/templates/language/render-template.ts';
import type { Circumstances } from '../../utils/templates/language/rendered.ts';
import { NOW } from '../support/readings.ts';
import { silentRoom, templateNodes } from '../support/template-values.ts';
import { anyTemplate, finishedSignature, finishedTemplate, HOSTILE } from './any-template.ts';
import { anyCircumstances, filledIn, included, nodesOrNone } from './template-circumstances.ts';

const RUNS = { seed: 20_261_120, numRuns: 3000 };
const LONG = { timeout: 60_000 };

/** One in two is as good as finished, so that much of it can be handed over. */
const anyWriting = fc.oneof(
  fc.record({
    body: anyTemplate,
    given: anyCircumstances(HOSTILE, anyTemplate),
    isFilledIn: fc.boolean(),
  }),
  fc.record({
    body: fc
      .tuple(finishedTemplate, fc.constantFrom('', '○{カーソル}○', 'Na{任意 色}N{終わり}'))
      .map(String),
    given: anyCircumstances(HOSTILE, finishedSignature),
    isFilledIn: fc.constant(true),
  }),
);

const FORBIDDEN = /[{}｛｝●]|〇〇|undefined|NaN/;

describe('what a template comes to', () => {
  it(
    'is always a text, the same for the same answers, and never one with an open place',
    LONG,
    () => {
      const seen = { ready: 0, refused: 0, cursors: 0, promises: 0 };
      const problems = new Map<string, number>();
      fc.assert(
        fc.property(anyWriting, ({ body, given, isFilledIn }) => {
          const nodes = nodesOrNone(body);
          const here = { values: given.values, include: included(given.library), now: NOW };
          const answers = isFilledIn ? filledIn(nodes, here) : given.answers;
          const around: Circumstances = { ...here, answers };
          const rendered = renderTemplate(nodes, around);
          expect(renderTemplate(structuredClone(nodes), copyOf(around))).toEqual(rendered);
          expect(rendered.cursors).toEqual([...rendered.cursors].sort((a, b) => a - b));
          for (const cursor of rendered.cursors) {
            expect(cursor).toBeLessThanOrEqual(rendered.text.length);
          }
          for (const { why } of rendered.problems) problems.set(why, (problems.get(why) ?? 0) + 1);
          seen.cursors += rendered.cursors.length;
          if (rendered.problems.length > 0) {
            seen.refused += 1;
            return;
          }
          seen.ready += 1;
          if (rendered.promise) {
            seen.promises += 1;
            expect(rendered.promise.deadline).toBeGreaterThan(NOW);
            expect(rendered.text).toContain(rendered.promise.words);
          }
          expect(rendered.text.trim()).not.toBe('');
          expect(rendered.text).not.toContain('\r');
          // The same room with harmless words: what is left is the template's and the person's own.
          const harmless = { ...around, values: withoutSigns(around.values) };
          expect(renderTemplate(nodes, harmless).text).not.toMatch(FORBIDDEN);
        }),
        RUNS,
      );
      console.log('rendered:', seen, Object.fromEntries(problems));
      expect(Math.min(...Object.values(seen))).toBeGreaterThan(100);
      expect(problems.size).toBe(8);
    },
  );

  it(
    'never goes round: an included text includes none, and each is opened once where it stands',
    LONG,
    () => {
      let asked = 0;
      fc.assert(
        fc.property(anyTemplate, anyCircumstances(HOSTILE, anyTemplate), (body, given) => {
          const nodes = nodesOrNone(body);
          let calls = 0;
          const include = (name: string): Node[] | undefined => {
            calls += 1;
            return included(given.library)(name);
          };
          renderTemplate(nodes, { ...given, include, now: NOW });
          const stands = count(nodes, 'include');
          const within = given.library.map((text) => count(nodesOrNone(text), 'include'));
          // Once to open it; once more for what stands in it, to say why that is not opened.
          expect(calls).toBeLessThanOrEqual(stands * (2 + Math.max(...within)));
          asked += calls;
        }),
        RUNS,
      );
      const loop = templateNodes('あ{文例 自分}');
      const around = { values: silentRoom(), answers: {}, include: () => loop, now: NOW };
      const { text, problems } = renderTemplate(loop, around);
      expect(text).toBe('ああ{自分}');
      expect(problems).toEqual([{ field: 'include:自分', why: 'nested-template' }]);
      console.log(`includes: ${asked} texts asked for in ${RUNS.numRuns} templates`);
      expect(asked).toBeGreaterThan(1000);
    },
  );
});

const withoutSigns = (values: Circumstances['values']): Circumstances['values'] => {
  const words = Object.entries(values.words).map(([name, word]) => [
    name,
    /[^\s\u200B]/.test(word ?? '') ? '甲' : word,
  ]);
  // The entries keep the names of the closed record they came from.
  return { ...values, words: Object.fromEntries(words) as Circumstances['values']['words'] };
};

const copyOf = ({ include, ...around }: Circumstances): Circumstances => ({
  ...structuredClone(around),
  include,
});

const count = (nodes: readonly Node[], kind: Node['kind']): number =>
  nodes.reduce(
    (sum, node) =>
      sum + (node.kind === kind ? 1 : 0) + ('nodes' in node ? count(node.nodes, kind) : 0),
    0,
  );
