// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BUILT_IN_IDS } from '../../../utils/templates/template.ts';
import { HOUR, NOW } from '../../support/readings.ts';
import {
  begin,
  choose,
  compose,
  insert,
  insertButton,
  one,
  preview,
  type,
} from './compose-with.tsx';
import * as samples from './sample-rows.ts';
import { speak } from './texts.ts';

const idsShown = () =>
  [...document.querySelectorAll<HTMLElement>('[data-template]')].map(
    ({ dataset }) => dataset.template,
  );
const degreesShown = () =>
  [...document.querySelectorAll<HTMLElement>('[data-degree]')].map(({ dataset }) => dataset.degree);
const fieldsShown = () =>
  [...document.querySelectorAll<HTMLElement>('[data-field]')].map(({ dataset }) => dataset.field);
const speakIn = (degree: string) => fireEvent.click(one(`[data-degree="${degree}"]`));

beforeEach(begin);
afterEach(cleanup);

describe('choosing a text', () => {
  test.each(BUILT_IN_IDS)('%s can be chosen and has a text for this room', (id) => {
    compose();
    choose(id);
    expect(document.querySelectorAll('[data-template]:checked')).toHaveLength(1);
    expect(one(`[data-template="${id}"]`)).toHaveProperty('checked', true);
    expect(preview()).toContain('たけし工房様');
  });

  test.each(['ja', 'en'] as const)('every text has a name of its own (%s)', (language) => {
    speak(language);
    compose();
    const names = screen
      .getAllByRole('radio')
      .map(({ parentElement }) => parentElement?.textContent);
    const ofTexts = names.slice(0, BUILT_IN_IDS.length);
    expect(new Set(ofTexts.filter(Boolean)).size).toBe(BUILT_IN_IDS.length);
  });

  test('the suggested one stands first, then the one she asked for, and nothing moves', () => {
    compose({ first: 'decline' });
    const before = idsShown();
    expect(before.slice(0, 3)).toEqual(['notice-cancel', 'decline', 'first-thanks']);
    expect(before).toHaveLength(BUILT_IN_IDS.length);
    choose('progress');
    expect(idsShown()).toEqual(before);
  });

  test('where nothing was asked for, it begins with the suggestion', () => {
    compose({ row: samples.newSale(NOW).row, first: null });
    expect(one('[data-template="first-thanks"]')).toHaveProperty('checked', true);
  });
});

describe('the degree of politeness', () => {
  test('begins polite; another one is another text, and is kept for the next', () => {
    compose();
    expect(one('[data-degree="polite"]')).toHaveProperty('checked', true);
    speakIn('soft');
    expect(preview()).toContain('お変わりありませんか');
    choose('nudge');
    expect(one('[data-degree="soft"]')).toHaveProperty('checked', true);
    expect(preview()).toContain('何でも聞いてくださいね');
  });

  test('only what the text has is offered, and the wish outlasts a text without it', () => {
    compose();
    speakIn('soft');
    choose('decline');
    expect(degreesShown()).toEqual(['polite', 'formal']);
    expect(one('[data-degree="polite"]')).toHaveProperty('checked', true);
    choose('hearing');
    expect(degreesShown()).toEqual([]);
    choose('nudge');
    expect(one('[data-degree="soft"]')).toHaveProperty('checked', true);
  });
});

describe('the fields', () => {
  test('a choice begins open and is one of its own options', () => {
    compose({ first: 'progress' });
    const select = screen.getByRole('combobox', { name: /段階/ });
    expect(select).toBe(one('[data-field="choose:段階"]'));
    expect(select).toHaveProperty('value', '');
    expect(insertButton().disabled).toBe(true);
    type('choose:段階', '制作を進めています');
    expect(preview()).toContain('いまの段階：制作を進めています');
    expect(insertButton().disabled).toBe(false);
  });

  test('a switched part brings its text and its fields, and takes them away again', () => {
    compose({ first: 'review-thanks' });
    expect(fieldsShown()).toEqual(['optional:ひとこと添える']);
    fireEvent.click(screen.getByRole('checkbox', { name: 'ひとこと添える' }));
    expect(fieldsShown()).toEqual(['optional:ひとこと添える', 'ask:ひとこと']);
    expect(insertButton().disabled).toBe(true);
    type('ask:ひとこと', '楽しいお仕事でした。');
    expect(preview()).toContain('楽しいお仕事でした。');
    fireEvent.click(screen.getByRole('checkbox', { name: 'ひとこと添える' }));
    expect(preview()).not.toContain('楽しいお仕事でした。');
    expect(insertButton().disabled).toBe(false);
  });

  test('a day in a text that announces nothing is shown, but is no promise', () => {
    compose({ first: 'hearing' });
    expect(one('[data-field="deadline"]')).toHaveProperty('type', 'date');
    type('ask:質問1', '色');
    type('ask:質問2', '大きさ');
    expect(preview()).toContain('までにお返事');
    expect(document.body.textContent).not.toContain('その期限を見守ります');
    fireEvent.click(insertButton());
    expect(insert).toHaveBeenCalledWith(expect.objectContaining({ promise: null }));
  });
});

describe('a day that can be meant but is odd', () => {
  test.each([
    ['2026-11-28', ['weekend']],
    ['2026-11-23', ['holiday']],
    ['2026-11-25', []],
  ])('%s is warned of as %j and stops nothing', (day, whys) => {
    compose();
    type('deadline', day);
    const shown = document.querySelectorAll<HTMLElement>('[data-warning]');
    expect([...shown].map(({ dataset }) => dataset.warning)).toEqual(whys);
    for (const { textContent } of shown) expect(textContent).not.toBe('');
    expect(insertButton().disabled).toBe(false);
  });

  test('one after the room’s own end is warned of', () => {
    const { row } = samples.delivered(NOW, null);
    compose({ row, now: NOW + HOUR, first: 'notice-deliver' });
    type('deadline', '2027-01-13');
    expect(one('[data-warning="after-limit"]').textContent).toContain('閉じる');
    expect(insertButton().disabled).toBe(false);
  });
});
