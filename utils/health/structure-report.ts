/**
 * The page as it is built, without anything that is said on it: for reports about a page that
 * cannot be read any more. Every text gives way to dummies of the same length.
 */
export function structureReport(root: Element, pageName: string): string {
  const writer: Writer = { parts: [`<!-- ${maskName(pageName)} -->\n`], left: LIMIT };
  writeElement(root, writer);
  if (writer.left < 0) writer.parts.push('\n<!-- cut -->');
  return writer.parts.join('');
}

interface Writer {
  parts: string[];
  /** UTF-16 units that may still be written; below 0 nothing is added but closing tags. */
  left: number;
}

/** Enough for a long room, and little enough for a message, a text box and a mail. */
const LIMIT = 200_000;

/** Of many children alike in a row the first and last tell how they are built. */
const MANY = 40;

/** They hold programs, not structure. */
const UNREAD = new Set(['script', 'style', 'noscript', 'template', 'svg', 'iframe']);
const VOID = new Set([
  'area',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'wbr',
]);

function writeElement(element: Element, writer: Writer): void {
  const tag = maskName(element.localName);
  if (!write(writer, `<${tag}${attributesOf(element)}>`) || VOID.has(tag)) return;
  if (!UNREAD.has(tag)) writeChildren([...element.childNodes], writer);
  writer.parts.push(`</${tag}>`);
}

function writeChildren(nodes: readonly ChildNode[], writer: Writer): void {
  const leftOut = Math.max(nodes.length - 2 * MANY, 0);
  nodes.forEach((node, index) => {
    if (leftOut === 0 || index < MANY || index >= MANY + leftOut) writeNode(node, writer);
    else if (index === MANY) write(writer, `<!-- ${leftOut} -->`);
  });
}

function writeNode(node: ChildNode, writer: Writer): void {
  if (node.nodeType === node.ELEMENT_NODE) writeElement(node as Element, writer);
  else if (node.nodeType === node.TEXT_NODE) write(writer, dummyText(node.nodeValue ?? ''));
  // Vue leaves empty comments where something is not shown.
  else if (node.nodeType === node.COMMENT_NODE) write(writer, '<!---->');
}

/** @returns false when it does not fit any more; then nothing of it was written */
function write(writer: Writer, text: string): boolean {
  if (writer.left < text.length) {
    writer.left = -1;
    return false;
  }
  writer.parts.push(text);
  writer.left -= text.length;
  return true;
}

const attributesOf = (element: Element): string =>
  [...element.attributes].map((attribute) => ` ${attributeWords(attribute)}`).join('');

function attributeWords({ name, value }: Attr): string {
  const masked = maskName(name);
  if (name === 'id') return `${masked}="${maskName(value).replace(/\d/g, '0')}"`;
  return SAFE_VALUES.has(name) ? `${masked}="${maskName(value)}"` : masked;
}

const SAFE_VALUES = new Set(['class', 'role', 'type']);

/** Names are the site's; whatever looks otherwise, or like a number of somebody, is not shown. */
const maskName = (name: string): string =>
  name
    .replace(/[^\w\s:/[\]().@%!#-]/g, 'あ')
    .replace(/\d{4,}/g, (digits) => '0'.repeat(digits.length));

/** As long as the text, with its line breaks and marks in place and none of its words. */
const dummyText = (text: string): string => text.replace(/[^]/g, dummyOf);

/** By UTF-16 unit, so that half a pair keeps its length too. */
function dummyOf(unit: string): string {
  if (KEPT.test(unit)) return unit;
  if (/[0-9]/.test(unit)) return '0';
  if (/[０-９]/.test(unit)) return '０';
  return /[A-Za-z]/.test(unit) ? 'a' : 'あ';
}

/** What stamps, prices and sentences are divided by, which is how the reader knows them. */
const KEPT = /[\s:：/／,，.、。()（）「」~〜-]/;
