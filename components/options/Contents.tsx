import { t } from '../../utils/i18n.ts';
import type { MessageKey } from '../../utils/i18n.ts';
import { HEALTH_PLACE } from '../health/health-place.ts';

const OWN: readonly (readonly [string, MessageKey])[] = [
  ['templates', 'templates_title'],
  ['writing', 'writing_title'],
  ['alarms', 'alarms_title'],
  ['policies', 'policies_title'],
  ['working-time', 'working_title'],
  ['fees', 'fees_title'],
];
const RULES = [['rules', 'options_rules_title']] as const;
const BACK_TEST = [['back-test', 'back_test_title']] as const;
const REST: readonly (readonly [string, MessageKey])[] = [
  ['keep', 'keep_title'],
  [HEALTH_PLACE, 'health_title'],
  ['privacy', 'options_privacy_title'],
  ['language', 'options_language_title'],
];

/** The sections of the page; a dot beside each that holds something unsaved is drawn by the style. */
export const Contents = ({ hasOwn }: { hasOwn: boolean }) => (
  <nav class="contents" aria-label={t('options_contents')}>
    <ul>
      {[...(hasOwn ? OWN : []), ...RULES, ...(hasOwn ? BACK_TEST : []), ...REST].map(
        ([place, title]) => (
          <li key={place}>
            <a href={`#${place}`}>{t(title)}</a>
          </li>
        ),
      )}
    </ul>
  </nav>
);
