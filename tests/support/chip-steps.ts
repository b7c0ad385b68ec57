import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { SellerPage } from './browser-driver.ts';
import { waitUntil } from './wait.ts';

/** What the chip shows, in the page; '' where it is not there. */
export const chipText = (page: SellerPage): Promise<string> =>
  page.evaluate(() => {
    const bar = document.querySelector('[data-talkroom-banto]')?.shadowRoot?.querySelector('.bar');
    return bar instanceof HTMLElement ? bar.innerText : '';
  });

/** '' for a chip that is not there. */
export const untilChip = (page: SellerPage, words: string): Promise<unknown> =>
  waitUntil(`the chip says "${words}"`, async () => {
    const said = await chipText(page);
    return words === '' ? said === '' : said.includes(words);
  });

/**
 * By keyboard, as a person without a mouse would, in front of all other pages: Firefox makes a click
 * of an Enter only in the window that has the focus, and it comes after the driver's answer.
 */
export async function pressInChip(page: SellerPage, name: string, keys = 'Enter'): Promise<void> {
  await page.bringToFront();
  await page.evaluate(listenInChip, keys === 'Enter' ? 'click' : 'keydown');
  await page.evaluate(focusInChip, name);
  await page.press(keys);
  await waitUntil(`${name} was pressed in the chip`, () =>
    page.evaluate(() => document.body.dataset['pressed'] === 'yes'),
  );
}

function listenInChip(type: string): void {
  delete document.body.dataset['pressed'];
  const note = (): void => {
    document.body.dataset['pressed'] = 'yes';
  };
  const root = document.querySelector('[data-talkroom-banto]')?.shadowRoot;
  root?.addEventListener(type, note, { capture: true, once: true });
}

function focusInChip(name: string): void {
  document
    .querySelector('[data-talkroom-banto]')
    ?.shadowRoot?.querySelector<HTMLElement>(`[data-chip="${name}"]`)
    ?.focus();
}

export const chipLines = (page: SellerPage): Promise<string[]> =>
  page.evaluate(() => {
    const root = document.querySelector('[data-talkroom-banto]')?.shadowRoot;
    if (root?.querySelector<HTMLElement>('.panel')?.hidden !== false) return [];
    return [...root.querySelectorAll('li')].map(({ innerText }) => innerText.replace(/\s+/g, ' '));
  });

/** How far it is from the lower edge, in hundredths of the window. */
export const chipHeight = (page: SellerPage): Promise<number> =>
  page.evaluate(() => {
    const chip = document
      .querySelector('[data-talkroom-banto]')
      ?.shadowRoot?.querySelector('.chip');
    return chip instanceof HTMLElement ? Number(chip.style.getPropertyValue('--bottom')) : NaN;
  });

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** The rule's name and the elements in the chip that break it. */
export async function troublesInChip(page: SellerPage): Promise<string[]> {
  // Both drivers take a program as text.
  await page.evaluate(axeSource as unknown as () => undefined);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: (where: object) => Promise<AxeResult> } };
    const { violations } = await axe.run({ include: [['[data-talkroom-banto]']] });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
    );
  });
}
interface AxeResult {
  violations: { id: string; nodes: { html: string }[] }[];
}
