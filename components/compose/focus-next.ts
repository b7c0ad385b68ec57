/** The first field that is still empty, else the button that puts the text in, else the heading. */
export function focusNext(view: HTMLElement | null): void {
  const fields = [...(view?.querySelectorAll<HTMLInputElement>('[data-field]') ?? [])];
  const empty = fields.find(({ type, value }) => type !== 'checkbox' && value === '');
  const insert = view?.querySelector<HTMLElement>('[data-action="insert"]:enabled');
  (empty ?? insert ?? view?.querySelector<HTMLElement>('h1'))?.focus();
}
