/** Expected trouble: the view knows the code and has words for it. Everything else is a bug. */
export type TroubleCode =
  | 'not-consented'
  | 'bad-message'
  | 'wrong-sender'
  | 'store-newer'
  | 'store-unavailable'
  | 'page-gone'
  /** Nobody knows to which of her accounts a page belongs; she is asked. */
  | 'whose-page'
  | 'unexpected';

export class Trouble extends Error {
  override readonly name = 'Trouble';
  readonly code: TroubleCode;

  constructor(code: TroubleCode, detail: string, options?: ErrorOptions) {
    super(`${code}: ${detail}`, options);
    this.code = code;
  }
}

export const toTroubleCode = (error: unknown): TroubleCode =>
  error instanceof Trouble ? error.code : 'unexpected';

/** Chrome leaves old content scripts running after an update; for them the extension is gone. */
export const isExtensionGone = (error: unknown): boolean =>
  error instanceof Error && /Extension context invalidated|context unloaded/i.test(error.message);
