import { isKana, toHiragana } from 'wanakana';

/** What the title reads; '' where it has signs that can be read in several ways. */
function proposeReading(title: string): string {
  const words = title.normalize('NFKC').trim();
  const isReadable = words !== '' && isKana(words.replaceAll(/[\s・()!?]/g, ''));
  return isReadable ? toHiragana(words, { convertLongVowelMark: false }) : '';
}

/** The title changes; its reading follows for as long as it is the proposed one. */
export const withTitle = <Form extends { title: string; reading: string }>(
  form: Form,
  title: string,
): Form => {
  const isProposed = form.reading === proposeReading(form.title);
  return { ...form, title, reading: isProposed ? proposeReading(title) : form.reading };
};
