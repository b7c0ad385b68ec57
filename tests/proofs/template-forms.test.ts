import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formOf } from '../../utils/templates/language/form-of.ts';
import { renderTemplate } from '../../utils/templates/language/render-template.ts';
import { NOW } from '../support/readings.ts';
import { silentRoom, templateNodes } from '../support/template-values.ts';
import { finishedSignature, finishedTemplate } from './any-template.ts';
import { anyCircumstances, filledIn, included, nodesOrNone } from './template-circumstances.ts';

const RUNS = { seed: 20_261_120, numRuns: 3000 };
const LONG = { timeout: 60_000 };

describe('what a template asks for', () => {
  it(
    'is all that it needs: with every field filled in nothing is missing, and each one is needed',
    LONG,
    () => {
      const seen = { templates: 0, fields: 0, removed: 0, off: 0 };
      fc.assert(
        fc.property(
          finishedTemplate,
          anyCircumstances(['さくら'], finishedSignature),
          fc.boolean(),
          (body, given, isOn) => {
            const nodes = nodesOrNone(`文 ${body}`);
            const around = { values: given.values, include: included(given.library), now: NOW };
            const form = formOf(nodes, around);
            const answers = filledIn(nodes, around, isOn);
            const { problems } = renderTemplate(nodes, { ...around, answers });
            expect(new Set(form.map(({ name }) => name)).size).toBe(form.length);
            // A day that the room tells, or that is reckoned from now, may be over: no field mends that.
            expect(problems.filter(({ why }) => why !== 'past' && why !== 'two-deadlines')).toEqual(
              [],
            );
            seen.templates += 1;
            seen.fields += form.length;
            if (!isOn) {
              seen.off += 1;
              return;
            }
            for (const { name, kind } of form) {
              if (kind === 'switch') continue;
              const others = Object.entries(answers).filter(([other]) => other !== name);
              const without = renderTemplate(nodes, {
                ...around,
                answers: Object.fromEntries(others),
              }).problems;
              expect(without).toContainEqual({ field: name, why: 'empty' });
              seen.removed += 1;
            }
          },
        ),
        RUNS,
      );
      console.log('forms:', seen);
      expect(seen.removed).toBeGreaterThan(1000);
    },
  );

  it('is kept apart: no field takes the answer of another that is called the same', () => {
    const nodes = templateNodes(
      '{お名前}/{入力 buyer}/{入力 お名前}/{選択 buyer: a/b}/{任意 buyer}x{終わり}{期限}{入力 deadline}',
    );
    const form = formOf(nodes, { values: silentRoom(), include: () => undefined, now: NOW });
    expect(form.map(({ name }) => name)).toEqual([
      ...['buyer', 'ask:buyer', 'ask:お名前', 'choose:buyer', 'optional:buyer'],
      ...['deadline', 'ask:deadline'],
    ]);
  });
});
