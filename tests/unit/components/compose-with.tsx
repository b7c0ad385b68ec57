import { fireEvent, render, screen } from '@testing-library/preact';
import { vi } from 'vitest';
import { Compose } from '../../../components/compose/Compose.tsx';
import type { ComposeProps } from '../../../components/compose/compose-props.ts';
import { EMPTY_LIBRARY } from '../../../utils/templates/library/own-template.ts';
import { NOW } from '../../support/readings.ts';
import { drawInIdleTime } from './idle.ts';
import { paintAtOnce } from './paint.ts';
import * as samples from './sample-rows.ts';
import { speak } from './texts.ts';

export const insert = vi.fn<ComposeProps['wishes']['insert']>();
export const undo = vi.fn(() => Promise.resolve(true));
export const onClose = vi.fn();

/** Before each test. */
export function begin(): void {
  speak();
  paintAtOnce();
  vi.clearAllMocks();
  insert.mockResolvedValue({ result: 'inserted' });
}

export const insertButton = () =>
  screen.getByRole<HTMLButtonElement>('button', { name: '入力欄に入れる' });

/** A notice to a buyer who has been silent for eight days, unless the test says otherwise. */
export function compose(part: Partial<ComposeProps> = {}) {
  drawInIdleTime();
  const { row } = samples.silentBuyer(NOW, 8);
  const wishes = { insert, undo, copy: () => Promise.resolve(true) };
  const props = {
    ...{ row, rows: [row], now: NOW, isHere: true, first: 'notice-cancel' as const },
    ...{ library: EMPTY_LIBRARY, isLibraryMissing: false, ownIds: [] },
  };
  return render(<Compose {...props} wishes={wishes} onClose={onClose} {...part} />);
}

export function one(css: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(css);
  if (!element) throw new Error(`${css} is not on screen`);
  return element;
}

export const type = (field: string, value: string): boolean =>
  fireEvent.input(one(`[data-field="${field}"]`), { target: { value } });

export const choose = (id: string): boolean => fireEvent.click(one(`[data-template="${id}"]`));

export const preview = (): string => one('[data-preview]').textContent;
