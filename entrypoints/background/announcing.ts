import { Trouble } from '../../utils/errors.ts';
import { logBug, logRefusal } from '../../utils/log.ts';
import { readLibrary } from '../../utils/store/library.ts';
import { announcingTexts } from '../../utils/templates/announcing-texts.ts';
import type { AnnouncingText } from '../../utils/timeline/recognise-texts.ts';

let known: Promise<AnnouncingText[]> | undefined;

/** The texts by whose words a notice is recognised; ours alone where hers cannot be read. */
export const readAnnouncing = (): Promise<AnnouncingText[]> => (known ??= read());

/** Her texts may have changed. */
export function forgetAnnouncing(): void {
  known = undefined;
}

async function read(): Promise<AnnouncingText[]> {
  try {
    return announcingTexts((await readLibrary()).own);
  } catch (error) {
    // A page is recorded whatever becomes of her texts; the next one asks again.
    forgetAnnouncing();
    if (error instanceof Trouble) logRefusal('announcing', error.message);
    else logBug('announcing', error);
    return announcingTexts([]);
  }
}
