import { placesOf } from './draft-text.ts';
import type { DraftText } from './draft-text.ts';
import type { Finding } from './finding.ts';

const SCHEME = /h ?t ?t ?p ?s? ?: ?\/ ?\/ ?[!-~]*|(?<![\w.])www\.[!-~]+/gi;
/** Without a scheme; names of files end in other letters, but for ASP.NET and its like. */
const HOST =
  /(?<![\w@./-])(?!(?:asp|vb|ado|ml|f#?)\.net(?![\w.]))(?:[a-z\d][a-z\d-]*\.)+(?:com|net|org|jp|info|biz|io|me|tv|be|ly|gl|app|dev|page|site|shop|store|tokyo|online|xyz|link|cc|gg)(?![\w.@-])(?<path>\/[!-~]*)?/gi;
/** Whether the site minds its own addresses was never recorded. */
const OF_THE_SITE = /^(?:https?:\/\/)?(?:[a-z]+\.)?coconala\.com(?![\w.-])/i;

/** Addresses on the web, which the site takes for a way around it. */
export const findAddresses = ({ plain }: DraftText): Finding[] => [
  ...placesOf(plain, SCHEME).map(({ match, span }) => address(match[0], true, span)),
  ...placesOf(plain, HOST).map(({ match, span }) =>
    // 「Booking.com風」 leads nowhere.
    address(match[0], match.groups?.['path'] !== undefined, span),
  ),
];

const address = (
  words: string,
  leadsSomewhere: boolean,
  span: { from: number; until: number },
): Finding => ({
  kind: 'url',
  strength: leadsSomewhere && !OF_THE_SITE.test(words) ? 'strong' : 'soft',
  words,
  ...span,
});
