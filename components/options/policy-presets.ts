import type { Policy } from '../../utils/deadlines/policy.ts';
import { t } from '../../utils/i18n.ts';
import type { MessageKey } from '../../utils/i18n.ts';
import { toPolicyForm } from './policies-form.ts';
import type { PolicyForm } from './policies-form.ts';

export interface Preset {
  name: MessageKey;
  /** What the titles of such services say, which are Japanese in every language. */
  service: string | null;
  targets: Policy['targets'];
}

const hours = (count: number) => ({ length: { hours: count }, counts: 'calendar' }) as const;
const days = (count: number) => ({ length: { days: count }, counts: 'calendar' }) as const;
const workingDays = (count: number) => ({ length: { days: count }, counts: 'working' }) as const;

/** Places to start from; each becomes a policy of hers that she changes as she likes. */
export const PRESETS: readonly Preset[] = [
  {
    name: 'preset_reading',
    service: '占い',
    targets: { 'own-reply': hours(3), 'own-nudge': hours(24), 'own-notice': days(3) },
  },
  {
    name: 'preset_making',
    service: '制作',
    targets: { 'own-reply': workingDays(1), 'own-nudge': workingDays(3), 'own-notice': days(7) },
  },
  {
    name: 'preset_correcting',
    service: '添削',
    targets: { 'own-reply': hours(12), 'own-nudge': hours(48), 'own-notice': days(5) },
  },
];

export const BLANK: Preset = { name: 'preset_blank', service: null, targets: {} };

export const policyFrom = ({ name, service, targets }: Preset, id: string): PolicyForm =>
  toPolicyForm({
    id,
    name: name === BLANK.name ? '' : t(name),
    when: { service, tag: null, stage: null, roomId: null },
    targets,
  });
