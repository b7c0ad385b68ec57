/**
 * A field of ours that asks for what another tool would have filled in by itself; undefined where
 * nothing would be left to ask for. In our language `=` parts the name from the proposal.
 */
export function askFor(words: string, proposal = ''): string | undefined {
  const name = oneLine(words.replace(/[=＝]/g, ' '));
  if (name === '' || /[{}｛｝]/.test(name + proposal)) return undefined;
  const start = oneLine(proposal);
  return start === '' ? `{入力 ${name}}` : `{入力 ${name}=${start}}`;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
