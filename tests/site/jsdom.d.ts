/** The little of jsdom that the rendered practice pages need; it ships no types of its own. */
declare module 'jsdom' {
  export class JSDOM {
    constructor(html: string, options: { url: string; runScripts?: 'outside-only' });
    readonly window: Window & { eval: (source: string) => unknown };
  }
}
