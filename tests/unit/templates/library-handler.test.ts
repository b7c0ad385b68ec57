import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { handlers, isAllowed } from '../../../entrypoints/background/handlers.ts';
import { Trouble } from '../../../utils/errors.ts';
import { DEFAULT_SETTINGS, writeSettings } from '../../../utils/settings.ts';
import { openDatabase } from '../../../utils/store/database.ts';
import { openLibrary } from '../../../utils/store/library-database.ts';
import { readLibrary } from '../../../utils/store/library.ts';
import type { OwnTemplate } from '../../../utils/templates/library/own-template.ts';
import type { PreparedMessage } from '../../../utils/templates/prepared-message.ts';
import { ownText } from '../../support/own-texts.ts';
import { DAY, NOW } from '../../support/readings.ts';

const sender = { id: fakeBrowser.runtime.id, url: fakeBrowser.runtime.getURL('/popup.html') };
/** As a message arrives: of no type yet. */
const change = (changes: unknown) =>
  handlers['change-templates'](
    changes as Parameters<(typeof handlers)['change-templates']>[0],
    sender,
  );
const save = (part: Partial<Record<keyof OwnTemplate, unknown>> = {}) => ({
  kind: 'save',
  template: { ...ownText('a'), ...part },
});
const prepared: PreparedMessage = {
  ...{ roomId: '11', templateId: 'a', role: null, text: 'aです。', cursors: [], ownIds: [] },
  promise: { deadline: NOW + DAY, words: '11月21日(土)' },
};
const handOver = (part: Partial<PreparedMessage> = {}) =>
  handlers['text-handed-over']({ ...prepared, ...part }, sender);
const stored = async () => (await readLibrary()).own.map(({ id }) => id);

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  const { templates, versions, marks } = await openLibrary();
  await Promise.all([templates.clear(), versions.clear(), marks.clear()]);
  await writeSettings({ ...DEFAULT_SETTINGS, consentedAt: NOW - DAY });
  return () => vi.useRealTimers();
});

describe('changes of her texts', () => {
  it('are taken from our own pages alone', () => {
    const site = {
      id: sender.id,
      url: 'https://coconala.com/talkrooms/1',
      frameId: 0,
      tab: { id: 1 },
    };
    expect(isAllowed('change-templates', sender)).toBe(true);
    // What the browser gives of a tab is more than its number.
    expect(isAllowed('change-templates', site as Parameters<typeof isAllowed>[1])).toBe(false);
  });

  it('are written', async () => {
    expect(
      await change([save(), { kind: 'favourite', id: 'nudge', isFavourite: true }]),
    ).toBeNull();
    const { own, marks } = await readLibrary();
    expect(own).toEqual([ownText('a')]);
    expect(marks.get('nudge')?.isFavourite).toBe(true);
  });

  it('are refused before she has agreed that anything is stored', async () => {
    await writeSettings({ ...DEFAULT_SETTINGS, consentedAt: null });
    await expect(change([save()])).rejects.toMatchObject({ code: 'not-consented' });
    expect(await stored()).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['of an unknown kind', { kind: 'lose' }],
    ['a text without a title', save({ title: ' \u3000' })],
    ['a title of 101 letters', save({ title: 'あ'.repeat(101) })],
    ['a body of 20,001 letters', save({ body: 'あ'.repeat(20_001) })],
    ['a body that the language does not understand', save({ body: '{お名前' })],
    ['21 tags', save({ tags: Array(21).fill('a') })],
    ['a tag of 41 letters', save({ tags: ['あ'.repeat(41)] })],
    ['a role that nobody knows', save({ role: 'thanks' })],
    ['the id of a text of ours', save({ id: 'nudge' })],
    ['a text without an id', save({ id: '' })],
    ['a date beyond all calendars', save({ changedAt: 9e15 })],
    ['something that a text has not', save({ ['html' as 'body']: '<b>' })],
    ['a star that is neither', { kind: 'favourite', id: 'a', isFavourite: 'yes' }],
  ])('are refused whole with one that is %s', async (_, wrong) => {
    await expect(change([save({ id: 'b' }), wrong])).rejects.toMatchObject({ code: 'bad-message' });
    expect(await stored()).toEqual([]);
  });

  it.each([undefined, null, 'save', save()])(
    'are refused where they are no list: %o',
    async (it) => {
      await expect(change(it)).rejects.toMatchObject({ code: 'bad-message' });
    },
  );

  it('at the limits are taken', async () => {
    const largest = save({
      title: 'あ'.repeat(100),
      body: 'あ'.repeat(20_000),
      tags: Array(20).fill('あ'.repeat(40)),
    });
    await change([largest]);
    expect(await stored()).toEqual(['a']);
  });

  it('are refused where they are more than anybody makes', async () => {
    const changes = Array.from({ length: 2001 }, () => ({ kind: 'remove', id: 'a' }));
    await expect(change(changes)).rejects.toMatchObject({ code: 'bad-message' });
    await change(changes.slice(1));
  });
});

describe('a text that was handed over', () => {
  it('is counted, ours and hers', async () => {
    await change([save()]);
    await handOver();
    await handOver({ templateId: 'nudge', promise: null });
    const { marks } = await readLibrary();
    expect(marks.get('a')).toMatchObject({ uses: 1, lastUsedAt: NOW });
    expect(marks.get('nudge')).toMatchObject({ uses: 1, lastUsedAt: NOW });
  });

  it.each([
    ['fails', '21', new Error('the disk is full'), 'error'],
    ['is of a later version', '22', new Trouble('store-newer', 'schema 9'), 'warn'],
  ] as const)('keeps its promise though the library %s', async (_, roomId, trouble, loudness) => {
    const { marks } = await openLibrary();
    vi.spyOn(marks, 'put').mockRejectedValue(trouble);
    const said = vi.spyOn(console, loudness).mockImplementation(() => undefined);
    expect(await handOver({ roomId, templateId: 'nudge' })).toBeNull();
    const { events } = await openDatabase();
    const kinds = (await events.where('roomId').equals(roomId).toArray()).map(({ kind }) => kind);
    expect(kinds).toEqual(['notice-inserted']);
    expect(said).toHaveBeenCalledOnce();
  });
});
