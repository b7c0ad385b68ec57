import { expect, test } from 'vitest';
import type { FindingKind } from '../../../utils/lint/finding.ts';
import { lintDraft } from '../../../utils/lint/lint-draft.ts';
import { readLabelledDrafts } from './labelled-drafts.ts';

const KINDS: readonly FindingKind[] = [
  ...(['other-buyer', 'left-open', 'past-date', 'wrong-weekday', 'no-such-day'] as const),
  ...(['holiday', 'no-file', 'formal-with-question', 'contact', 'url', 'other-service'] as const),
  ...(['outside-payment', 'review-pressure', 'too-long'] as const),
];

const drafts = readLabelledDrafts().map((draft) => ({
  ...draft,
  found: lintDraft(draft.text, draft.around),
}));
const clean = drafts.filter(({ expected }) => expected.length === 0);
const faulty = drafts.filter(({ expected }) => expected.length > 0);
const beginningOf = (text: string): string => text.replaceAll('\n', ' ').slice(0, 60);

test('two hundred drafts are labelled, and half of them are clean', () => {
  expect(drafts.length).toBeGreaterThanOrEqual(200);
  expect(clean.length).toBeGreaterThanOrEqual(100);
  for (const kind of KINDS) {
    expect(faulty.filter(({ expected }) => expected.includes(kind)).length, kind).toBeGreaterThan(
      2,
    );
  }
});

test('what is wrong with a draft is found, and a clean one is hardly ever warned of', () => {
  const rows = KINDS.map((kind) => {
    const wanted = faulty.filter(({ expected }) => expected.includes(kind));
    const alarms = (some: typeof drafts, strength: string) =>
      some.filter(({ found }) => found.some((f) => f.kind === kind && f.strength === strength))
        .length;
    return {
      kind,
      expected: wanted.length,
      found: wanted.filter(({ found }) => found.some((f) => f.kind === kind)).length,
      strongOnClean: alarms(clean, 'strong'),
      softOnClean: alarms(clean, 'soft'),
      besideTheLabel: faulty.filter(
        ({ expected, found }) => !expected.includes(kind) && found.some((f) => f.kind === kind),
      ).length,
    };
  });
  console.table(rows);
  const missed = faulty.flatMap(({ text, expected, found }) =>
    expected
      .filter((kind) => !found.some((f) => f.kind === kind))
      .map((kind) => `missed ${kind}: ${beginningOf(text)}`),
  );
  const extra = drafts.flatMap(({ text, expected, found }) =>
    found
      .filter(({ kind }) => !expected.includes(kind))
      .map((f) => `${f.strength} ${f.kind} 「${f.words}」 in: ${beginningOf(text)}`),
  );
  console.log([...missed, ...extra].join('\n'));
  const count = (of: 'expected' | 'found' | 'strongOnClean' | 'softOnClean') =>
    rows.reduce((sum, row) => sum + row[of], 0);
  const share = count('found') / count('expected');
  console.log(
    `${drafts.length} drafts, ${clean.length} clean: ${count('found')}/${count('expected')} found (${(100 * share).toFixed(1)} %), ` +
      `false alarms on clean ones: ${count('strongOnClean')} strong, ${count('softOnClean')} soft`,
  );
  expect(count('strongOnClean')).toBe(0);
  expect(share).toBeGreaterThanOrEqual(0.95);
  expect(count('softOnClean')).toBeLessThanOrEqual(0.03 * clean.length);
});
