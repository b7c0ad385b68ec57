import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { draftChanged, hideChip, readKeptDraft } from '../../../entrypoints/background/drafts.ts';
import { handlers, isAllowed } from '../../../entrypoints/background/handlers.ts';
import { browser } from '../../../utils/browser.ts';
import type { DraftSeen } from '../../../utils/drafts/draft.ts';
import { DEFAULT_PREFERENCES, DEFAULT_WRITING } from '../../../utils/preferences/preferences.ts';
import {
  readPreferences,
  writePreferences,
} from '../../../utils/preferences/preferences-storage.ts';
import { DEFAULT_SETTINGS, writeSettings } from '../../../utils/settings.ts';
import { openDatabase } from '../../../utils/store/database.ts';
import { forgetSentDrafts } from '../../../utils/store/drafts.ts';
import { recordObservations } from '../../../utils/store/record.ts';
import { observe } from '../../../utils/timeline/observe.ts';
import { FIRST, SECOND, twoBooks } from '../../support/accounts.ts';
import { DAY, found, HOUR, message, NOW, talkroom } from '../../support/readings.ts';
import { beginWith } from '../accounts/two-sellers.ts';

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  await beginWith(twoBooks());
  await writeSettings({ ...DEFAULT_SETTINGS, consentedAt: NOW - DAY });
  return () => vi.useRealTimers();
});

const write = (text: string, part: Partial<DraftSeen> = {}) =>
  draftChanged({
    ...{ roomId: '11', text, hasFile: null, isFormal: null, limit: null },
    ...part,
  });
const writing = (part: Partial<typeof DEFAULT_WRITING>) =>
  writePreferences({ ...DEFAULT_PREFERENCES, writing: { ...DEFAULT_WRITING, ...part } });
const draftsIn = async (bookId: string) => (await openDatabase(bookId)).drafts.toArray();

async function sell(bookId: string, part: Parameters<typeof talkroom>[0]): Promise<void> {
  const look = observe(
    talkroom({ messages: [message({ siteId: 1, sentAt: NOW - HOUR })], ...part }),
  );
  await recordObservations(await openDatabase(bookId), look, 'full', NOW);
}

describe('a draft', () => {
  it('is kept until it is sent or deleted', async () => {
    await write('お世話になっております');
    expect(await readKeptDraft('11')).toEqual({
      ...{ roomId: '11', text: 'お世話になっております', at: NOW },
    });
    await write('');
    expect(await readKeptDraft('11')).toBeNull();
  });

  it('is kept in the book of its conversation, or in the one that is shown', async () => {
    await sell(SECOND, { roomId: '21' });
    await write('二冊目', { roomId: '21' });
    await write('どこにもない', { roomId: '99' });
    expect((await draftsIn(SECOND)).map(({ text }) => text)).toEqual(['二冊目']);
    expect((await draftsIn(FIRST)).map(({ text }) => text)).toEqual(['どこにもない']);
  });

  it('is not kept where she keeps no words, nor are earlier ones', async () => {
    await write('前の文');
    await writeSettings({ ...DEFAULT_SETTINGS, consentedAt: NOW - DAY, keep: 'times' });
    expect(await readKeptDraft('11')).toBeNull();
    await write('次の文', { roomId: '12' });
    expect(await draftsIn(FIRST)).toEqual([]);
  });

  it('is not kept where she does not want it', async () => {
    await writing({ keepsDrafts: false });
    await write('文');
    expect(await draftsIn(FIRST)).toEqual([]);
    await writing({ keepsDrafts: true });
    expect(await readKeptDraft('11')).toBeNull();
  });

  it('is forgotten after thirty days', async () => {
    await write('古い文');
    vi.setSystemTime(NOW + 31 * DAY);
    expect(await readKeptDraft('11')).toBeNull();
    await write('新しい文', { roomId: '12' });
    expect((await draftsIn(FIRST)).map(({ roomId }) => roomId)).toEqual(['12']);
  });

  it('of a sale that is over goes with the next one', async () => {
    await sell(FIRST, {
      roomId: '11',
      step: found({ label: '取引完了', meaning: 'finished' }),
      form: found(null),
    });
    await write('終わった取引の文');
    await write('ほかの文', { roomId: '12' });
    expect((await draftsIn(FIRST)).map(({ roomId }) => roomId)).toEqual(['12']);
  });

  it('that stands in the room as her message was sent', async () => {
    await write('お世話に\nなっております。');
    const database = await openDatabase(FIRST);
    const said = (text: string, sentAt: number, side: 'seller' | 'buyer' = 'seller') =>
      forgetSentDrafts(
        database,
        observe(talkroom({ roomId: '11', messages: [message({ siteId: 5, sentAt, side, text })] })),
      );
    await said('お世話になっております。', NOW - 2 * HOUR);
    await said('お世話になっております。', NOW, 'buyer');
    await said('別の文', NOW);
    expect(await readKeptDraft('11')).not.toBeNull();
    await said('お世話になっております。', NOW);
    expect(await readKeptDraft('11')).toBeNull();
  });
});

describe('what may be wrong', () => {
  it('is told of the buyers of her other open rooms', async () => {
    await sell(FIRST, { roomId: '11', buyer: found('みどり') });
    await sell(FIRST, { roomId: '12', buyer: found('田中') });
    expect((await write('田中様、みどり様')).findings).toMatchObject([
      { kind: 'other-buyer', words: '田中' },
    ]);
    expect((await write('田中様', { roomId: '12' })).findings).toEqual([]);
  });

  it('is told of dates as they are now', async () => {
    expect((await write('11月24日(水)までにお返事ください')).findings).toMatchObject([
      { kind: 'wrong-weekday', words: '11月24日(火)' },
    ]);
  });

  it('is not told once she has said so in the chip', async () => {
    await hideChip();
    expect((await write('〇〇様')).findings).toEqual([]);
    expect((await readPreferences()).writing).toEqual({ keepsDrafts: true, showsChip: false });
    expect(await readKeptDraft('11')).not.toBeNull();
  });
});

describe('the border', () => {
  it('lets nothing in before consent', async () => {
    await writeSettings(DEFAULT_SETTINGS);
    await expect(write('文')).rejects.toMatchObject({ code: 'not-consented' });
    await expect(readKeptDraft('11')).rejects.toMatchObject({ code: 'not-consented' });
    await expect(hideChip()).rejects.toMatchObject({ code: 'not-consented' });
    expect(await draftsIn(FIRST)).toEqual([]);
  });

  it.each([
    ['no text', { text: undefined }],
    ['no room', { roomId: '../11' }],
    ['more than anybody writes', { text: 'あ'.repeat(50_001) }],
    ['a limit that is none', { limit: -1 }],
  ])('refuses %s', async (_, part) => {
    await expect(write('文', part as Partial<DraftSeen>)).rejects.toMatchObject({
      code: 'bad-message',
    });
  });

  it('takes drafts from pages of the site alone', () => {
    const site = { id: browser.runtime.id, url: 'https://coconala.com/talkrooms/11', frameId: 0 };
    const page = { ...site, tab: { id: 1 } } as Parameters<typeof isAllowed>[1];
    const own = { id: browser.runtime.id, url: browser.runtime.getURL('/popup.html') };
    for (const name of ['draft-changed', 'read-draft', 'hide-chip'] as const) {
      expect(isAllowed(name, page)).toBe(true);
      expect(isAllowed(name, own)).toBe(false);
    }
    expect(isAllowed('change-preferences', page)).toBe(false);
    expect(Object.keys(handlers)).toContain('draft-changed');
  });
});
