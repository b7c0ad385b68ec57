// Not the globals Text and Element: a document of another window is read as well.
const ELEMENT_NODE = 1;
const TEXT_NODE = 3;

/** Elements that begin and end a line. Read from the tag, because styles would need a layout. */
const BLOCK_TAGS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TD TH TR UL'.split(
    ' ',
  ),
);
const SILENT_TAGS = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'TEXTAREA', 'SELECT']);

const isBlock = (node: Node | null): boolean => node !== null && BLOCK_TAGS.has(node.nodeName);

export const isTextArea = (element: Element): element is HTMLTextAreaElement =>
  element.nodeName === 'TEXTAREA';

export const squeeze = (text: string): string =>
  (/[^\S ]|  /.test(text) ? text.replace(/\s+/g, ' ') : text).trim();

/** By what stands in the markup, not by computed style: that would make the browser lay out. */
export const isHidden = (element: Element): boolean =>
  element.hasAttribute('hidden') || /display:\s*none/i.test(element.getAttribute('style') ?? '');

export interface Line {
  text: string;
  /** The element in which the line begins. */
  element: Element;
}

/** What a person would see as lines, from top to bottom; `isSkipped` leaves out whole subtrees. */
export function linesOf(root: Element, isSkipped: (element: Element) => boolean): Line[] {
  const lines: Line[] = [];
  let text = '';
  let begins: Element | null = null;
  const endLine = (): void => {
    const squeezed = squeeze(text);
    if (squeezed !== '' && begins) lines.push({ text: squeezed, element: begins });
    text = '';
    begins = null;
  };
  const visit = (element: Element): void => {
    if (SILENT_TAGS.has(element.nodeName) || isHidden(element) || isSkipped(element)) return;
    if (isBlock(element)) endLine();
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === TEXT_NODE) {
        const words = child.nodeValue ?? '';
        if (begins === null && words.trim() !== '') begins = element;
        text += words;
      } else if (child.nodeName === 'BR') endLine();
      else if (child.nodeType === ELEMENT_NODE) visit(child as Element);
    }
    if (isBlock(element)) endLine();
  };
  visit(root);
  endLine();
  return lines;
}

/** Every run of text by itself, as the markup holds it: what styles alone put on lines of their own. */
export function piecesOf(root: Element): string[] {
  if (SILENT_TAGS.has(root.nodeName) || isHidden(root)) return [];
  return [...root.childNodes].flatMap((child) => {
    if (child.nodeType === ELEMENT_NODE) return piecesOf(child as Element);
    const words = child.nodeType === TEXT_NODE ? squeeze(child.nodeValue ?? '') : '';
    return words === '' ? [] : [words];
  });
}

/** The words of a message with its line breaks; `isSkipped` leaves out what is not its words. */
export function wordsOf(root: Element, isSkipped: (element: Element) => boolean): string {
  return collectWords(root, isSkipped, '').trim();
}

function collectWords(
  parent: Element,
  isSkipped: (element: Element) => boolean,
  before: string,
): string {
  const first = parent.firstChild;
  // Most have one text and nothing beside it.
  if (first?.nodeType === TEXT_NODE && !first.nextSibling) return before + (first.nodeValue ?? '');
  let words = before;
  for (let child = parent.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === TEXT_NODE) words += textIn(child);
    else if (child.nodeName === 'BR') words += '\n';
    else if (child.nodeType === ELEMENT_NODE) {
      const element = child as Element;
      if (isSkipped(element)) continue;
      if (!isBlock(element)) words = collectWords(element, isSkipped, words);
      else words = endLine(collectWords(element, isSkipped, endLine(words)));
    }
  }
  return words;
}

const endLine = (words: string): string =>
  words === '' || words.endsWith('\n') ? words : `${words}\n`;

/** White space between blocks comes from how the page is written, not from who wrote the message. */
function textIn(node: ChildNode): string {
  const text = node.nodeValue ?? '';
  const isIndentation =
    text.trim() === '' && (isBlock(node.previousSibling) || isBlock(node.nextSibling));
  return isIndentation ? '' : text;
}
