/** The test's window at an address of its choice, which jsdom does not let a test set. */
export const windowAt = (address: () => string): Window =>
  new Proxy(window, {
    get(target, name) {
      if (name === 'location') return { href: address() };
      const value: unknown = Reflect.get(target, name, target);
      const isMethod = typeof value === 'function' && !Object.hasOwn(value, 'prototype');
      return isMethod || MADE_HERE.has(name) ? (value as () => unknown).bind(target) : value;
    },
  });

const MADE_HERE = new Set<string | symbol>([
  'setTimeout',
  'clearTimeout',
  'requestAnimationFrame',
  'addEventListener',
  'removeEventListener',
]);
