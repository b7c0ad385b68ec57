interface Made {
  class?: string;
  text?: string;
  attributes?: Record<string, string>;
  children?: readonly Node[];
}

/** Text stays text: nothing here reads markup. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  document: Document,
  tag: Tag,
  { class: className, text, attributes = {}, children = [] }: Made = {},
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  if (className !== undefined) element.className = className;
  if (text !== undefined) element.textContent = text;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** A button that forms leave alone. */
export function makeButton(
  document: Document,
  made: Made & { onPress: () => unknown },
): HTMLButtonElement {
  const button = make(document, 'button', {
    ...made,
    attributes: { type: 'button', ...made.attributes },
  });
  button.addEventListener('click', made.onPress);
  return button;
}
