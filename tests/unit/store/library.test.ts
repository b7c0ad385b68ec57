import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  LIBRARY_VERSION,
  LibraryDatabase,
  openLibrary,
} from '../../../utils/store/library-database.ts';
import { changeTemplates, noteUse } from '../../../utils/store/library-changes.ts';
import { readLibrary, readVersions, watchLibrary } from '../../../utils/store/library.ts';
import { openWithVersion } from '../../../utils/store/open-with-version.ts';
import type { Library, OwnTemplate } from '../../../utils/templates/library/own-template.ts';
import { ownText } from '../../support/own-texts.ts';
import { HOUR, NOW } from '../../support/readings.ts';

const save = (template: OwnTemplate, now = NOW) =>
  changeTemplates([{ kind: 'save', template }], now);
const bodiesOf = async (id: string) =>
  (await readVersions(id)).map(({ template }) => template.body);

beforeEach(async () => {
  const { templates, versions, marks } = await openLibrary();
  await Promise.all([templates.clear(), versions.clear(), marks.clear()]);
});
afterEach(async () => {
  const { meta } = await openLibrary();
  await meta.put({ key: 'schemaVersion', value: LIBRARY_VERSION });
});

describe('a text of her own', () => {
  const thanks = ownText('a', { title: 'お礼', tags: ['急ぎ'], role: 'nudge', createdAt: NOW });

  it('is kept as she wrote it', async () => {
    await save(thanks);
    expect((await readLibrary()).own).toEqual([thanks]);
    expect(await readVersions('a')).toEqual([]);
  });

  it('stands as it was before among its versions once it is changed, the newest first', async () => {
    for (const [index, body] of ['一', '二', '三'].entries()) {
      await save({ ...thanks, body, changedAt: NOW + index }, NOW + index * HOUR);
    }
    expect((await readLibrary()).own.map(({ body }) => body)).toEqual(['三']);
    expect(await readVersions('a')).toMatchObject([
      { replacedAt: NOW + 2 * HOUR, template: { ...thanks, body: '二', changedAt: NOW + 1 } },
      { replacedAt: NOW + HOUR, template: { ...thanks, body: '一', changedAt: NOW } },
    ]);
  });

  it('makes no version where nothing that she wrote has changed', async () => {
    await save(thanks);
    await save({ ...thanks, changedAt: NOW + HOUR });
    await changeTemplates([{ kind: 'favourite', id: 'a', isFavourite: true }], NOW);
    await noteUse('a', NOW);
    expect(await readVersions('a')).toEqual([]);
  });

  it.each<Partial<OwnTemplate>>([
    { title: '御礼' },
    { reading: 'おれい' },
    { folder: '納品' },
    { tags: [] },
    { role: null },
    { retiredAt: NOW },
  ])('makes a version when it was %o that changed', async (part) => {
    await save(thanks);
    await save({ ...thanks, ...part });
    expect((await readVersions('a')).map(({ template }) => template)).toEqual([thanks]);
  });

  it('keeps its last fifty versions, and another text keeps its own', async () => {
    await save(ownText('b'));
    await save(ownText('b', { body: 'b の二' }));
    for (let at = 0; at <= 53; at += 1) await save({ ...thanks, body: String(at) });
    const bodies = await bodiesOf('a');
    expect(bodies).toEqual(Array.from({ length: 50 }, (_, index) => String(52 - index)));
    expect(await bodiesOf('b')).toEqual(['bです。']);
  });

  it('that is removed leaves neither versions nor a mark behind', async () => {
    await save(thanks);
    await save({ ...thanks, body: '二' });
    await noteUse('a', NOW);
    await save(ownText('b'));
    await noteUse('b', NOW);
    await changeTemplates([{ kind: 'remove', id: 'a' }], NOW);
    const { own, marks } = await readLibrary();
    expect(own.map(({ id }) => id)).toEqual(['b']);
    expect([...marks.keys()]).toEqual(['b']);
    expect(await readVersions('a')).toEqual([]);
  });

  it('begins anew where it is removed and added at once', async () => {
    await save(thanks);
    await save({ ...thanks, body: '二' });
    await changeTemplates(
      [
        { kind: 'remove', id: 'a' },
        { kind: 'save', template: thanks, isFavourite: true },
      ],
      NOW,
    );
    expect(await bodiesOf('a')).toEqual([]);
    expect((await readLibrary()).marks.get('a')?.isFavourite).toBe(true);
  });
});

it('of several changes all are made or none', async () => {
  await save(ownText('a'));
  const { templates } = await openLibrary();
  vi.spyOn(templates, 'delete').mockRejectedValue(new Error('the disk is full'));
  const changes = changeTemplates(
    [
      { kind: 'save', template: ownText('a', { body: '二' }) },
      { kind: 'save', template: ownText('b') },
      { kind: 'remove', id: 'c' },
    ],
    NOW,
  );
  await expect(changes).rejects.toThrow('the disk is full');
  expect((await readLibrary()).own).toEqual([ownText('a')]);
  expect(await bodiesOf('a')).toEqual([]);
});

describe('what is noted of a text', () => {
  it('counts how often ours and hers were handed over, and keeps the star', async () => {
    await save(ownText('a'));
    await changeTemplates([{ kind: 'favourite', id: 'nudge', isFavourite: true }], NOW);
    for (const [id, at] of [
      ['nudge', 1],
      ['a', 2],
      ['nudge', 3],
    ] as const)
      await noteUse(id, at);
    const { marks } = await readLibrary();
    expect(marks.get('nudge')).toEqual({ id: 'nudge', isFavourite: true, uses: 2, lastUsedAt: 3 });
    expect(marks.get('a')).toEqual({ id: 'a', isFavourite: false, uses: 1, lastUsedAt: 2 });
  });

  it('is nothing where the text is gone by now', async () => {
    await noteUse('gone', NOW);
    expect((await readLibrary()).marks.size).toBe(0);
  });
});

describe('who watches the library', () => {
  it('is told what stands there, and again when it changes, until it stops', async () => {
    const stopping = new AbortController();
    const seen: Library[] = [];
    const fail = (trouble: Error) => expect.unreachable(trouble.message);
    watchLibrary((library) => seen.push(library), fail, stopping.signal);
    await vi.waitFor(() => expect(seen).toHaveLength(1));
    await save(ownText('a'));
    await vi.waitFor(() => expect(seen.at(-1)?.own).toEqual([ownText('a')]));
    await noteUse('a', NOW);
    await vi.waitFor(() => expect(seen.at(-1)?.marks.get('a')?.uses).toBe(1));
    stopping.abort();
    const told = seen.length;
    await save(ownText('b'));
    expect(await readLibrary()).toMatchObject({ own: { length: 2 } });
    expect(seen).toHaveLength(told);
  });
});

it('a library that a later version wrote is refused, not opened without a word', async () => {
  const { meta } = await openLibrary();
  await meta.put({ key: 'schemaVersion', value: LIBRARY_VERSION + 1 });
  const opening = openWithVersion(new LibraryDatabase(), LIBRARY_VERSION);
  await expect(opening).rejects.toMatchObject({ code: 'store-newer' });
});
