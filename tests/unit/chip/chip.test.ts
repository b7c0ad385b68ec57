// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { makeChip } from '../../../utils/chip/chip.ts';
import type { Chip, ChipSays } from '../../../utils/chip/chip.ts';
import { FIRST_PLACE, moved, readPlace, writePlace } from '../../../utils/chip/place.ts';
import type { Place } from '../../../utils/chip/place.ts';
import type { Finding } from '../../../utils/lint/finding.ts';
import { speak } from '../components/texts.ts';

const STRONG: Finding = {
  ...{ kind: 'other-buyer', strength: 'strong', words: '田中様' },
  ...{ from: 0, until: 3 },
};
const SOFT: Finding = { ...STRONG, kind: 'holiday', strength: 'soft', words: '11月23日' };
const NOTHING: ChipSays = { findings: [], offered: null, trouble: null };

let chip: Chip;
let wished: string[];
let rested: Place[];

beforeEach(() => {
  speak();
  document.body.innerHTML = '<textarea></textarea>';
  wished = [];
  rested = [];
  chip = makeChip(document, {
    onRestore: () => wished.push('restore'),
    onDiscard: () => wished.push('discard'),
    onClose: () => wished.push('close'),
    onNever: () => wished.push('never'),
    onRest: (place) => rested.push(place),
  });
  return () => chip.remove();
});

const host = (): Element | null => document.querySelector('[data-talkroom-banto]');
function part(selector: string): HTMLElement {
  const found = host()?.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`there is no ${selector}`);
  return found;
}
const press = (name: string): void => part(`[data-chip="${name}"]`).click();
const key = (name: string, on: string): boolean =>
  part(on).dispatchEvent(
    new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true }),
  );

describe('the chip', () => {
  test('stands beside the page’s body and takes no focus', () => {
    document.querySelector('textarea')?.focus();
    chip.say({ ...NOTHING, findings: [STRONG] });
    expect(host()?.parentElement).toBe(document.documentElement);
    expect(document.activeElement).toBe(document.querySelector('textarea'));
  });

  test('counts what is strong and what is soft, and lists them when she opens it', () => {
    chip.say({ ...NOTHING, findings: [STRONG, SOFT, SOFT] });
    expect(part('.panel').hidden).toBe(true);
    expect(part('.counts').textContent).toMatch(/▲.*○/);
    press('open');
    expect(part('.panel').hidden).toBe(false);
    expect(part('.counts').getAttribute('aria-expanded')).toBe('true');
    const lines = [...(host()?.shadowRoot?.querySelectorAll('li') ?? [])];
    expect(lines.map((line) => line.dataset['strength'])).toEqual(['strong', 'soft', 'soft']);
  });

  test('shows the words of a draft as words, whatever they are', () => {
    const words = '<img src=x onerror=alert(1)>';
    chip.say({ ...NOTHING, findings: [{ ...STRONG, words }] });
    expect(host()?.shadowRoot?.querySelector('img')).toBeNull();
  });

  test('closes its list with Escape, and the focus goes back to what opened it', () => {
    chip.say({ ...NOTHING, findings: [STRONG] });
    press('open');
    key('Escape', '.panel');
    expect(part('.panel').hidden).toBe(true);
    expect(host()?.shadowRoot?.activeElement).toBe(part('.counts'));
  });

  test('offers a draft with two buttons, and no list', () => {
    chip.say({ ...NOTHING, offered: { since: '11/20(金) 9:00' } });
    expect(part('.counts').hidden).toBe(true);
    press('restore');
    press('discard');
    press('close');
    expect(wished).toEqual(['restore', 'discard', 'close']);
  });

  test('lets no key and no click of its own through to the page', () => {
    const heard: string[] = [];
    for (const type of ['keydown', 'click']) {
      document.addEventListener(type, () => heard.push(type), { once: true });
    }
    chip.say({ ...NOTHING, findings: [STRONG] });
    press('open');
    key('a', '.counts');
    expect(heard).toEqual([]);
    document.body.click();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true }));
    expect(heard).toEqual(['click', 'keydown']);
  });

  test('is moved by arrow keys, never out of sight', () => {
    chip.say({ ...NOTHING, findings: [STRONG] });
    expect(key('ArrowLeft', '.handle')).toBe(false);
    key('ArrowUp', '.handle');
    expect(rested.at(-1)).toEqual(moved(FIRST_PLACE, { right: 3, bottom: 3 }));
    for (let times = 0; times < 60; times += 1) key('ArrowUp', '.handle');
    expect(rested.at(-1)?.bottom).toBe(96);
    expect(part('.chip').dataset['side']).toBe('right top');
    for (let times = 0; times < 60; times += 1) key('ArrowDown', '.handle');
    expect(rested.at(-1)?.bottom).toBe(0);
    expect(key('a', '.handle')).toBe(true);
  });
});

describe('its place', () => {
  test('is remembered', async () => {
    expect(await readPlace()).toEqual(FIRST_PLACE);
    await writePlace({ right: 40, bottom: 50 });
    expect(await readPlace()).toEqual({ right: 40, bottom: 50 });
  });

  test.each([{ right: '1', bottom: 2 }, { right: NaN, bottom: 0 }, 7])(
    'is the first one where %j is stored',
    async (stored) => {
      // What stands in the storage may be anything.
      await writePlace(stored as Place);
      expect(await readPlace()).toEqual(FIRST_PLACE);
    },
  );
});
