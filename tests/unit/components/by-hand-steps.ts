import { fireEvent, within } from '@testing-library/preact';

export const the = (css: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(css);
  if (!found) throw new Error(`there is no ${css}`);
  return found;
};

export function open(css: string): void {
  const details = the(css);
  if (details instanceof HTMLDetailsElement) details.open = true;
}

/** What stands in a field; undefined where there is no such field. */
export const valueOf = (name: string): string | undefined =>
  document.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value;

/** The sentence beside a field that was not filled as it must be. */
export function problemOf(name: string): string {
  const wrong = the(`[name="${name}"][aria-invalid="true"]`).getAttribute('aria-describedby');
  return document.getElementById(wrong ?? '')?.textContent ?? '';
}

export const press = (action: string, at = 0): void => {
  const buttons = document.querySelectorAll<HTMLButtonElement>(`[data-action="${action}"]`);
  const button = buttons[at];
  if (!button || button.disabled) throw new Error(`${action} cannot be pressed`);
  button.focus();
  fireEvent.click(button);
};

/** As typing does: the value, then the event. */
export const type = (name: string, value: string): void => {
  fireEvent.input(the(`[name="${name}"]`), { target: { value } });
};

export const choose = (name: string, value: string): void => {
  fireEvent.change(the(`[name="${name}"]`), { target: { value } });
};

export const laneOf = (roomId: string): string | undefined =>
  the(`[data-room="${roomId}"]`).dataset.lane;

export const stateOf = (roomId: string, clock: string): string | undefined =>
  document.querySelector<HTMLElement>(`[data-room="${roomId}"] [data-duty="${clock}"]`)?.dataset
    .state;

/** One group of what she sets by hand: its line, and all that opens under it. */
export const group = (name: string) => within(the(`[data-by-hand="${name}"]`));
