import type { SellerPage, Target, WaitFor } from './browser-driver.ts';
import { waitUntil } from './wait.ts';

/** The little that differs between the two libraries that drive the browsers. */
export interface RawPage extends Pick<
  SellerPage,
  | 'goTo'
  | 'reload'
  | 'close'
  | 'bringToFront'
  | 'url'
  | 'chooseFile'
  | 'composeText'
  | 'press'
  | 'evaluate'
  | 'resize'
  | 'screenshot'
> {
  find: (query: Query) => Promise<RawElement | undefined>;
  typeText: (text: string) => Promise<void>;
}

export interface RawElement {
  click: () => Promise<void>;
  evaluate: <Result, Argument>(
    inPage: (element: Element, argument: Argument) => Result,
    argument: Argument,
  ) => Promise<Result>;
}

interface Query {
  css: string;
  text: string | null;
  at: number;
  onlyVisible: boolean;
}

/** Runs in the page, hence without anything around it. */
export const findInPage = ({ css, text, at, onlyVisible }: Query): Element | undefined =>
  [...document.querySelectorAll(css)]
    .filter((element) => !onlyVisible || element.getClientRects().length > 0)
    .filter((element) => text === null || element.textContent.trim() === text)
    .at(at);

/** Runs in the page. */
const lookAt = (element: Element, attribute: string) => {
  const { value } = element as HTMLInputElement;
  return {
    text: element instanceof HTMLElement ? element.innerText : element.textContent,
    value: typeof value === 'string' ? value : '',
    isEnabled: !element.matches(':disabled'),
    attribute: element.getAttribute(attribute),
  };
};

/** Runs in the page. The native setter, because frameworks put their own in front of it. */
const setValue = (element: Element, value: string): void => {
  const prototype = Object.getPrototypeOf(element) as object;
  (element as HTMLElement).focus();
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(element, value);
  element.dispatchEvent(new Event('input', { bubbles: true }));
  element.dispatchEvent(new Event('change', { bubbles: true }));
};

export function pageWith(raw: RawPage): SellerPage {
  const visible = (target: Target) => raw.find(queryOf(target, true));

  const require = (target: Target): Promise<RawElement> =>
    waitUntil(`there is ${words(target)}`, () => raw.find(queryOf(target, false)));

  const look = async (target: Target, attribute = 'id') =>
    (await require(target)).evaluate(lookAt, attribute);

  const waitFor = async (target: Target, { text = '', isGone = false, limitMs }: WaitFor = {}) => {
    const wanted = `${isGone ? 'gone' : 'there'}${text === '' ? '' : ` with "${text}"`}`;
    await waitUntil(
      `${words(target)} is ${wanted}`,
      async () => {
        const seen = await (await visible(target))?.evaluate(lookAt, 'id');
        return (seen?.text.includes(text) ?? false) !== isGone;
      },
      limitMs,
    );
  };

  const click = async (target: Target) => {
    const element = await waitUntil(`${words(target)} can be pressed`, async () => {
      const found = await visible(target);
      return (await found?.evaluate(lookAt, 'id'))?.isEnabled === true && found;
    });
    await element.click();
  };

  return {
    ...raw,
    click,
    waitFor,
    async fill(target, value) {
      const field = await waitUntil(`${words(target)} can be filled`, () => visible(target));
      await field.evaluate(setValue, value);
    },
    async type(target, text) {
      await click(target);
      await raw.typeText(text);
    },
    text: async (target) => (await look(target)).text.trim(),
    value: async (target) => (await look(target)).value,
    attribute: async (target, name) => (await look(target, name)).attribute,
    isVisible: async (target) => (await visible(target)) !== undefined,
    ...listReaders(raw),
  };
}

const listReaders = ({
  evaluate,
}: RawPage): Pick<SellerPage, 'attributes' | 'texts' | 'count'> => ({
  attributes: (css, name) =>
    evaluate(
      (wanted) =>
        [...document.querySelectorAll(wanted.css)].map(
          (element) => element.getAttribute(wanted.name) ?? '',
        ),
      { css, name },
    ),
  texts: (css) =>
    evaluate(
      (wanted) =>
        [...document.querySelectorAll<HTMLElement>(wanted)].map(({ innerText }) =>
          innerText.trim(),
        ),
      css,
    ),
  count: (css) => evaluate((wanted) => document.querySelectorAll(wanted).length, css),
});

const queryOf = (target: Target, onlyVisible: boolean): Query =>
  typeof target === 'string'
    ? { css: target, text: null, at: 0, onlyVisible }
    : { css: target.css, text: target.text ?? null, at: target.at ?? 0, onlyVisible };

const words = (target: Target): string =>
  typeof target === 'string' ? target : JSON.stringify(target);
