import { fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { Options } from '../../../components/options/Options.tsx';
import type { OwnSettingsProps } from '../../../components/options/OwnSettings.tsx';
import type { TryOut } from '../../../components/options/try-out.ts';
import { DEFAULT_PREFERENCES } from '../../../utils/preferences/preferences.ts';
import type { Preferences } from '../../../utils/preferences/preferences.ts';
import { NOW } from '../../support/readings.ts';
import type { Sample } from './sample-rows.ts';

interface Setting {
  preferences?: Partial<Preferences>;
  rooms?: Sample[] | null;
  log?: OwnSettingsProps['log'];
  /** What the worker says to a save; the page then shows what was saved, as the real one does. */
  answer?: () => Promise<{ rooms: number }>;
  test?: () => Promise<boolean>;
  tryOut?: OwnSettingsProps['wishes']['tryOut'];
}

/** The page of a seller who has consented; `saved` is what has reached the worker so far. */
export function openOptions(setting: Setting = {}): { saved: Preferences[] } {
  const saved: Preferences[] = [];
  const Page = () => {
    const [preferences, setPreferences] = useState<Preferences>({
      ...DEFAULT_PREFERENCES,
      ...setting.preferences,
    });
    const wishes: OwnSettingsProps['wishes'] = {
      async save(wanted) {
        saved.push(wanted);
        const answer = await (setting.answer?.() ?? Promise.resolve({ rooms: 0 }));
        setPreferences(wanted);
        return answer;
      },
      test: setting.test ?? (() => Promise.resolve(true)),
      tryOut: setting.tryOut ?? (() => Promise.reject(new Error('nothing to go through'))),
    };
    const rooms = setting.rooms === null ? null : (setting.rooms ?? []);
    const own = {
      preferences,
      rooms: rooms && roomsOf(rooms),
      log: setting.log ?? [],
      templates: null,
      wishes,
    };
    return (
      <Options
        settings={{ consentedAt: 1, keep: 'full' }}
        health={{ kind: 'ready', rows: [] }}
        now={NOW}
        own={own}
        onKeep={() => Promise.resolve()}
      />
    );
  };
  render(<Page />);
  return { saved };
}

const roomsOf = (samples: readonly Sample[]) => samples.map(({ row }) => row.room);

export function section(name: string): HTMLElement {
  return find(`[data-section="${name}"]`);
}

export function find(css: string, within: ParentNode = document): HTMLElement {
  const element = within.querySelector<HTMLElement>(css);
  if (!element) throw new Error(`${css} is not on screen`);
  return element;
}

/** Inputs, and choices, which are told apart by nothing that a test needs. */
export function field(name: string): HTMLInputElement {
  const input = document.querySelector<HTMLInputElement>(`[data-field="${name}"]`);
  if (!input) throw new Error(`there is no field ${name}`);
  return input;
}

export const type = (name: string, value: string): void => {
  fireEvent.input(field(name), { target: { value } });
};
export const choose = (name: string, value: string): void => {
  fireEvent.change(field(name), { target: { value } });
};
export const press = (action: string, within?: ParentNode): void => {
  fireEvent.click(find(`[data-action="${action}"]`, within));
};

/** What stands beside a field, found the way a screen reader finds it. */
export const problemOf = (input: HTMLElement): string =>
  (input.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .filter((id) => id.endsWith('-problem'))
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join();

export const answerOf = (name: string): string => find('.save-answer', section(name)).textContent;

export const untilSaved = (name: string): Promise<HTMLElement> =>
  screen.findByText(/^保存しました/, { selector: `[data-section="${name}"] .save-answer` });

export const NO_TRY_OUT: TryOut = {
  from: NOW - 30 * 24 * 3_600_000,
  until: NOW,
  rooms: 3,
  toldBefore: 12,
  toldAfter: 30,
  perWeekBefore: 2.8,
  perWeekAfter: 7,
  newlyWarned: [],
  noLongerWarned: [],
};
