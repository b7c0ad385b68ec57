import type { Policy } from '../../utils/deadlines/policy.ts';
import { t } from '../../utils/i18n.ts';
import { stageName } from '../shared/words.ts';

/** Its name, and why it is the one for this room. */
export const policyWords = ({ name, when }: Policy): string =>
  t('explain_policy', name, reasonsOf(when).join(t('list_comma')));

function reasonsOf({ service, tag, stage, roomId }: Policy['when']): string[] {
  const reasons = [
    service === null ? '' : t('explain_fits_service', service),
    tag === null ? '' : t('explain_fits_tag', tag),
    stage === null ? '' : t('explain_fits_stage', stageName(stage)),
    roomId === null ? '' : t('explain_fits_room'),
  ].filter((reason) => reason !== '');
  return reasons.length === 0 ? [t('explain_fits_all')] : reasons;
}
