import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { exportFile } from '../../../utils/exchange/export-file.ts';
import { NOW } from '../../support/readings.ts';

interface Exported {
  templates: { id: string; bodies: Record<string, string> }[];
}

test('every built-in text stands in the export in every degree in which it is written', async () => {
  const { templates } = JSON.parse(await exportFile(NOW)) as Exported;
  const keysOf = (id: string) =>
    Object.keys(templates.find((template) => template.id === id)?.bodies ?? {});
  expect(templates).toHaveLength(17);
  expect(keysOf('notice-cancel')).toEqual(['soft', 'polite', 'formal']);
  expect(keysOf('decline')).toEqual(['polite', 'formal']);
  expect(keysOf('hearing')).toEqual(['polite']);
  expect(templates.find(({ id }) => id === 'nudge')).toMatchObject({
    promise: null,
    bodies: { soft: expect.stringContaining('こんにちは') as string },
  });
});
