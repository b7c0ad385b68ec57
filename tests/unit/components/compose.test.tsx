// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NOW } from '../../support/readings.ts';
import {
  begin,
  choose,
  compose,
  insert,
  insertButton,
  onClose,
  one,
  type,
  undo,
} from './compose-with.tsx';
import * as samples from './sample-rows.ts';

beforeEach(begin);
afterEach(cleanup);

describe('composing', () => {
  test('room and buyer stand on top, and the deadline proposed is a working evening', () => {
    compose();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
      'たけし工房様へのメッセージ',
    );
    expect(one('[data-field="deadline"]')).toHaveProperty('value', '2026-11-24');
  });

  test('what is inserted is exactly the preview, bound to this room', async () => {
    compose();
    type('deadline', '2026-11-25');
    fireEvent.click(insertButton());
    const [[message] = []] = insert.mock.calls;
    expect(message?.text).toBe(one('[data-preview]').textContent);
    expect(message?.text).toContain('11月25日(水) 21時');
    expect(message).toMatchObject({ roomId: '18000003', templateId: 'notice-cancel' });
    await waitFor(() => expect(one('[data-result]').dataset.result).toBe('inserted'));
    expect(one('[data-result]').textContent).toContain('送信はご自身で');
    expect(document.activeElement).toBe(screen.getByRole('status'));
  });

  test('a text with an open place cannot be inserted, and the reason is said', () => {
    compose({ row: samples.neverOpened(NOW).row, first: 'first-thanks' });
    expect(insertButton().disabled).toBe(true);
    expect(document.body.textContent).toContain('「購入者のお名前」を入れてください');
    type('buyer', '●●');
    expect(insertButton().disabled).toBe(true);
    type('buyer', 'さくら');
    expect(insertButton().disabled).toBe(false);
    expect(one('[data-preview]').textContent).toContain('さくら様');
  });

  test.each([
    ['', 'empty'],
    ['2026-11-19', 'past'],
  ])('a deadline of "%s" is refused as %s', (day, why) => {
    compose();
    type('deadline', day);
    expect(insertButton().disabled).toBe(true);
    expect(document.querySelector(`[data-problem="${why}"]`)).not.toBeNull();
    fireEvent.click(insertButton());
    expect(insert).not.toHaveBeenCalled();
  });

  test('a refusal is told with its reason and the button stays', async () => {
    insert.mockResolvedValueOnce({ result: 'refused', why: 'other-room' });
    compose({ isHere: false });
    fireEvent.click(insertButton());
    await waitFor(() => expect(one('[data-result]').dataset.result).toBe('refused'));
    expect(one('[data-result]').textContent).toContain('この部屋ではありません');
    expect(insertButton().disabled).toBe(false);
  });

  test('without a message box the text is on the clipboard', async () => {
    insert.mockResolvedValueOnce({ result: 'copied', isWished: false });
    compose();
    fireEvent.click(insertButton());
    await waitFor(() => expect(one('[data-result]').dataset.result).toBe('copied'));
  });

  test('an insertion can be undone', async () => {
    compose();
    fireEvent.click(insertButton());
    fireEvent.click(await screen.findByRole('button', { name: '元に戻す' }));
    await waitFor(() => expect(document.body.textContent).toContain('入力欄を元に戻しました'));
    expect(undo).toHaveBeenCalledOnce();
  });

  test('another template brings its own text', () => {
    compose();
    choose('nudge');
    expect(one('[data-template="nudge"]')).toHaveProperty('checked', true);
    expect(document.querySelector('[data-field="deadline"]')).toBeNull();
  });
});

describe('Escape', () => {
  test('goes back to the list', () => {
    compose();
    fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(onClose).toHaveBeenCalledOnce();
  });

  test.each([{ isComposing: true }, { keyCode: 229 }])(
    'is left to the input method while it composes (%o)',
    (sign) => {
      compose();
      fireEvent.keyDown(document.body, { key: 'Escape', ...sign });
      expect(onClose).not.toHaveBeenCalled();
    },
  );
});
