import { Trouble } from '../../utils/errors.ts';
import { currentTime } from '../../utils/japan-time/now.ts';
import { logBug, logRefusal } from '../../utils/log.ts';
import { readSettings } from '../../utils/settings.ts';
import { changeTemplates as change, noteUse } from '../../utils/store/library-changes.ts';
import { parseTemplateChanges } from '../../utils/templates/library/template-change-schema.ts';

/** What she changes in her texts, all of it or nothing. */
export async function changeTemplates(message: unknown): Promise<null> {
  const { consentedAt } = await readSettings();
  if (consentedAt === null) throw new Trouble('not-consented', 'nothing is stored before consent');
  const changes = parseTemplateChanges(message);
  if (!changes) throw new Trouble('bad-message', 'no changes that templates can have');
  await change(changes, currentTime());
  return null;
}

/** A text was handed over. It stands in the box already: no statistic may fail that. */
export async function noteHandedOver(templateId: string): Promise<void> {
  try {
    await noteUse(templateId, currentTime());
  } catch (error) {
    if (error instanceof Trouble) logRefusal('note-use', error.message);
    else logBug('note-use', error);
  }
}
