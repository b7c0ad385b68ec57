/** Lines as RFC 5545 wants them. Titles come from pages and may hold anything. */

const LINE_OCTETS = 75;

const octets = new TextEncoder();

/** `SUMMARY:…`, folded. What is given is text: nothing in it can end the line or begin another. */
export const textLine = (name: string, text: string): string => fold(`${name}:${escaped(text)}`);

/** The commas between are the format's, those within are text. */
export const listLine = (name: string, texts: readonly string[]): string =>
  fold(`${name}:${texts.map(escaped).join(',')}`);

/** `20261122T140000Z`; cut to the second, so never later than the moment itself. */
export const utcStamp = (epochMs: number): string =>
  new Date(epochMs).toISOString().replace(/[-:]|\.\d+/g, '');

/** Characters that the format knows no way to write are left out; half of a pair becomes `�`. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

/** The limit counts octets of UTF-8, the cut falls between characters. */
export function fold(line: string): string {
  let folded = '';
  let left = LINE_OCTETS;
  for (const character of line) {
    const size = octets.encode(character).length;
    if (size > left) {
      folded += '\r\n ';
      left = LINE_OCTETS - 1;
    }
    folded += character;
    left -= size;
  }
  return folded;
}
