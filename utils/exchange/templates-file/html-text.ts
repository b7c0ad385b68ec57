const LINE_TAGS: ReadonlySet<string> = new Set([
  ...['address', 'blockquote', 'dd', 'div', 'dl', 'dt', 'figure', 'footer', 'form', 'h1', 'h2'],
  ...['h3', 'h4', 'h5', 'h6', 'header', 'hr', 'li', 'main', 'ol', 'pre', 'section', 'table', 'tr'],
  'ul',
]);

/** Every alternative ends at the first sign that cannot belong to it: no text takes long to read. */
const TOKEN =
  /<!--[^]*?(?:-->|$)|<(script|style|head|title)\b[^<>]*>[^]*?(?:<\/\1\s*>|$)|<(\/?)([a-z][a-z0-9]*)\b[^<>]*>|[^<]+|</gi;

const TAG = /<\/?[a-z][^<>]*>/i;

/**
 * The words of an HTML body, line by line as a browser shows them; nothing of it is run. Targets of
 * links and pictures are not words. A body without a tag keeps its lines as they are.
 */
export function textOfHtml(html: string): string {
  if (!TAG.test(html)) return withEntities(html);
  const page = new Page();
  for (const [token, , slash, tag] of html.matchAll(TOKEN)) {
    if (tag !== undefined) page.addTag(tag.toLowerCase(), slash === '/');
    else if (token === '<' || !token.startsWith('<')) page.addWords(token);
  }
  return page.text();
}

class Page {
  readonly #lines: string[][] = [[]];
  /** A space here would be the second one, or the first of its line. */
  #isSpaced = true;

  addTag(tag: string, isClosing: boolean): void {
    if (tag === 'br') this.#endLine();
    else if (tag === 'p') this.#beginParagraph();
    else if (LINE_TAGS.has(tag)) this.#beginLine();
    if (tag === 'li' && !isClosing) this.#append('・');
  }

  /** Spaces and line ends of the source are one space, and none at the beginning of a line. */
  addWords(source: string): void {
    const words = source.replace(/[ \t\r\n\f]+/g, ' ');
    this.#append(withEntities(this.#isSpaced ? words.replace(/^ /, '') : words));
  }

  text(): string {
    const lines = this.#lines.map((words) => words.join('').trimEnd());
    const isFilled = (line: string): boolean => line !== '';
    const until = lines.findLastIndex(isFilled) + 1;
    return until === 0 ? '' : lines.slice(lines.findIndex(isFilled), until).join('\n');
  }

  #append(words: string): void {
    if (words === '') return;
    this.#lines.at(-1)?.push(words);
    this.#isSpaced = words.endsWith(' ');
  }

  #endLine(): void {
    this.#lines.push([]);
    this.#isSpaced = true;
  }

  #beginLine(): void {
    if (this.#isBegun(-1)) this.#endLine();
  }

  #beginParagraph(): void {
    this.#beginLine();
    if (this.#isBegun(-2)) this.#endLine();
  }

  #isBegun(line: number): boolean {
    return (this.#lines.at(line) ?? []).length > 0;
  }
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ...([
    ['amp', '&'],
    ['lt', '<'],
    ['gt', '>'],
    ['quot', '"'],
    ['apos', "'"],
  ] as const),
  ...([
    ['nbsp', ' '],
    ['hellip', '…'],
    ['ndash', '–'],
    ['mdash', '—'],
    ['middot', '·'],
  ] as const),
  ...([
    ['lsquo', '‘'],
    ['rsquo', '’'],
    ['ldquo', '“'],
    ['rdquo', '”'],
    ['bull', '•'],
  ] as const),
  ...([
    ['yen', '¥'],
    ['copy', '©'],
    ['reg', '®'],
    ['trade', '™'],
    ['times', '×'],
  ] as const),
]);

/** Those that are not known stand as they are. */
const withEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, ten, hex, name) =>
    typeof name === 'string'
      ? (ENTITIES.get(name.toLowerCase()) ?? whole)
      : characterOf(typeof ten === 'string' ? Number(ten) : parseInt(String(hex), 16), whole),
  );

const characterOf = (code: number, otherwise: string): string =>
  code >= 0x20 && code <= 0x10ffff ? String.fromCodePoint(code).replace('\u00a0', ' ') : otherwise;
