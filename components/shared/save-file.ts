/** Enough for any browser to have begun the download. */
const RELEASE_AFTER_MS = 10_000;

/** Hands a text to the browser as a download, which asks or saves as the person has set it. */
export function saveFile(page: Document, name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = page.createElement('a');
  link.href = url;
  link.download = name;
  // eslint-disable-next-line no-restricted-syntax -- a link of ours, made here, on a press of hers
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), RELEASE_AFTER_MS);
}
