/**
 * The site writes Shift_JIS (2025-12); a spreadsheet that saved the file again may have made UTF-8 of
 * it, with or without a mark.
 *
 * @returns undefined for bytes that are no table in either
 */
export function decodeSalesFile(bytes: Uint8Array): string | undefined {
  const text = decodeText(bytes);
  return text === undefined || CONTROL.test(text) ? undefined : text;
}

/**
 * UTF-8 is asked first because it is the one that can say no: Japanese in Shift_JIS is practically
 * never valid UTF-8, while UTF-8 often passes as Shift_JIS nonsense.
 *
 * @returns undefined for bytes that are no text in either
 */
export const decodeText = (bytes: Uint8Array): string | undefined =>
  decodeAs('utf-8', bytes) ?? decodeAs('shift_jis', bytes);

/** Pictures and UTF-16 are full of these, tables hold tabs and line ends only. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u0080]/;

function decodeAs(encoding: 'utf-8' | 'shift_jis', bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // That it cannot be decoded is the answer.
    return undefined;
  }
}
