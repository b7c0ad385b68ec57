// @vitest-environment jsdom
import { cleanup } from '@testing-library/preact';
import { run } from 'axe-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { promiseOfRole } from '../../../utils/templates/library/own-template.ts';
import { prepareMessage, proposeFields } from '../../../utils/templates/prepare-message.ts';
import { NOW } from '../../support/readings.ts';
import { choose, field, find, press, type } from './options-with.tsx';
import * as samples from './sample-rows.ts';
import * as texts from './templates-with.tsx';
import { speak } from './texts.ts';

beforeEach(() => {
  speak();
  texts.letDialogsOpen();
});
afterEach(cleanup);

const { bodyField, open, openTexts, rowOf, text, unfold } = texts;

describe('the preview', () => {
  test('is the very text that would be put into the box of the chosen room', () => {
    const { row } = samples.silentBuyer(NOW, 8);
    const body = '{お名前}様\n{サービス名}の件、{期限}までにお返事をお願いします。';
    openTexts({ own: [text('a', { body, role: 'notice-cancel' })], rows: [row] });
    open('文例a');
    expect(find('[data-preview]').textContent).toContain('さくら様');
    choose('trial-room', row.roomId);
    const template = { id: 'a', body, promise: promiseOfRole('notice-cancel') };
    const { room, duties } = row;
    const answers = proposeFields(template, room, NOW, { duties });
    const prepared = prepareMessage(template, room, answers, NOW, { duties });
    if (!prepared.ok || !prepared.message.promise) throw new Error('it promises a day');
    expect(find('[data-preview]').textContent).toBe(prepared.message.text);
    expect(prepared.message.text).toContain('たけし工房様');
    expect(find('.trial').textContent).toContain(prepared.message.promise.words);
  });

  test('says what is still open, and no longer once she has tried it', () => {
    openTexts({ own: [text('a', { body: '理由：{入力 理由}' })] });
    open('文例a');
    expect(find('[data-trial]').dataset['trial']).toBe('open');
    expect(find('.trial-problems').textContent).toContain('「理由」を入れてください。');
    type('ask:理由', '体調不良のため');
    expect(find('[data-trial]').dataset['trial']).toBe('ready');
    expect(find('[data-preview]').textContent).toBe('理由：体調不良のため');
  });

  test('warns that a notice without a date promises nothing', () => {
    openTexts({ own: [text('a', { role: 'notice-cancel', body: 'お返事をお待ちします。' })] });
    open('文例a');
    expect(find('[data-no-promise]').textContent).toContain('見守れません');
    type('text-body', '{期限}までお返事をお待ちします。');
    expect(document.querySelector('[data-no-promise]')).toBeNull();
  });

  test('counts against what the box takes', () => {
    openTexts({ own: [text('a', { body: 'あ'.repeat(4001) })] });
    open('文例a');
    expect(find('[data-limit]').textContent).toBe('1文字多すぎます(上限 4000文字)');
    type('text-body', 'あ'.repeat(40));
    expect(find('[data-limit]').textContent).toBe('あと3960文字入ります(上限 4000文字)');
  });
});

describe('what she has not saved', () => {
  test('stays while she goes to other texts', () => {
    const { sent } = openTexts({ own: [text('a'), text('b')] });
    open('文例a');
    type('text-body', '書きかけA');
    press('back-to-texts');
    expect(rowOf('文例a').textContent).toContain('未保存');
    expect(rowOf('文例b').textContent).not.toContain('未保存');
    press('new-text');
    type('text-title', '新しいもの');
    press('back-to-texts');
    open('文例a');
    expect(bodyField().value).toBe('書きかけA');
    press('back-to-texts');
    open('新しいもの');
    expect(field('text-title').value).toBe('新しいもの');
    expect(sent).toEqual([]);
  });

  test('is thrown away only after she was asked', () => {
    openTexts({ own: [text('a')] });
    open('文例a');
    type('text-body', '書きかけ');
    press('discard-text');
    expect(find('dialog').textContent).toContain('保存していない変更を捨てますか。');
    press('ask-no');
    expect(bodyField().value).toBe('書きかけ');
    press('discard-text');
    press('ask-yes');
    expect(bodyField().value).toBe('お世話になっております。');
  });

  test('makes the browser ask before the page is left', () => {
    openTexts({ own: [text('a')] });
    const leave = (): boolean => !dispatchEvent(new Event('beforeunload', { cancelable: true }));
    open('文例a');
    expect(leave()).toBe(false);
    type('text-body', '書きかけ');
    expect(leave()).toBe(true);
  });

  test('leaves nothing behind where nothing was typed', () => {
    openTexts();
    press('new-text');
    press('back-to-texts');
    expect(document.querySelector('[data-begun]')).toBeNull();
  });
});

test('a screen reader finds everything named, on the shelf and in the editor', async () => {
  const { row } = samples.silentBuyer(NOW, 8);
  openTexts({
    own: [text('a', { body: '{お名まえ}' }), text('b', { retiredAt: NOW })],
    rows: [row],
  });
  const options = { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } };
  const troubles = async (): Promise<string[]> =>
    (await run(document.body, options)).violations.map(({ id }) => id);
  expect(await troubles()).toEqual([]);
  open('文例a');
  unfold('.insert-menu');
  expect(await troubles()).toEqual([]);
});
