/** Small changes of which the operators are made. Each takes a document of its own and changes it. */

const SHOW_TEXT = 4;

export function textsOutside(page: Document, words: string): Text[] {
  const walker = page.createTreeWalker(page.body, SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement?.closest(words)) texts.push(node as Text);
  }
  return texts;
}

export function renameTag(element: Element, tag: string): void {
  const renamed = element.ownerDocument.createElement(tag);
  for (const { name, value } of element.attributes) renamed.setAttribute(name, value);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
}

export const wrapAll =
  (selector: string) =>
  (page: Document): void =>
    page.querySelectorAll(selector).forEach((element) => {
      const wrapper = page.createElement('div');
      wrapper.className = 'c-wrapper';
      element.replaceWith(wrapper);
      wrapper.append(element);
    });

/** The same again beside it, as for PC and SP. */
export const twin =
  (selector: string) =>
  (page: Document): void =>
    page.querySelectorAll(selector).forEach((element) => element.after(element.cloneNode(true)));

export const moveParts =
  (selector: string, before: string) =>
  (page: Document): void => {
    const target = page.querySelector(before);
    for (const part of page.querySelectorAll(selector)) target?.before(part);
  };

export const renameClasses =
  (nameOf: (name: string) => string) =>
  (page: Document): void =>
    page.querySelectorAll('[class]').forEach((element) => {
      element.setAttribute('class', [...element.classList].map(nameOf).join(' '));
    });

/** A class name as a build step would make it: the same one everywhere, and it tells nothing. */
export function hashOf(name: string): string {
  let hash = 5381;
  for (const sign of name) hash = (hash * 33 + sign.charCodeAt(0)) % 2 ** 31;
  return `x${hash.toString(36)}`;
}
