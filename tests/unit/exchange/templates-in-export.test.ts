import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { exportFile } from '../../../utils/exchange/export-file.ts';
import { changeTemplates, noteUse } from '../../../utils/store/library-changes.ts';
import { openLibrary } from '../../../utils/store/library-database.ts';
import { ownText } from '../../support/own-texts.ts';
import { DAY, NOW } from '../../support/readings.ts';

interface Exported {
  templates: { id: string }[];
}

const thanks = ownText('a', {
  ...{ title: 'お礼', reading: 'おれい', folder: '納品', tags: ['急ぎ'], role: 'nudge' },
  ...{ createdAt: NOW - DAY, changedAt: NOW, retiredAt: NOW },
});

it('her own texts stand in the export with their stars and how often they were used', async () => {
  await changeTemplates([{ kind: 'save', template: thanks, isFavourite: true }], NOW);
  await changeTemplates([{ kind: 'save', template: ownText('b') }], NOW);
  await noteUse('a', NOW);
  const { templates } = JSON.parse(await exportFile(NOW)) as Exported;
  expect(templates.filter(({ id }) => id === 'a')).toEqual([
    {
      ...thanks,
      createdAt: '2026-11-19T20:00:00+09:00',
      changedAt: '2026-11-20T20:00:00+09:00',
      retiredAt: '2026-11-20T20:00:00+09:00',
      ...{ isFavourite: true, uses: 1, lastUsedAt: '2026-11-20T20:00:00+09:00' },
    },
  ]);
  expect(templates.find(({ id }) => id === 'b')).toMatchObject({
    ...{ body: 'bです。', retiredAt: null, isFavourite: false, uses: 0, lastUsedAt: null },
  });
  expect(templates.map(({ id }) => id)).toContain('nudge');
});

it('there is no export where her texts cannot be read: half of it would look whole', async () => {
  const { templates } = await openLibrary();
  vi.spyOn(templates, 'toArray').mockRejectedValue(new Error('the disk is gone'));
  await expect(exportFile(NOW)).rejects.toThrow('the disk is gone');
});
