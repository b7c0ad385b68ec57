import type { Confidence } from '../../utils/deadlines/rules/rule.ts';
import { t } from '../../utils/i18n.ts';
import type { MessageKey } from '../../utils/i18n.ts';

const CONFIDENCE: Record<Confidence, MessageKey> = {
  high: 'confidence_high',
  medium: 'confidence_medium',
  low: 'confidence_low',
  own: 'confidence_own',
};

/** How sure it is that the site does so. */
export const confidenceName = (confidence: Confidence): string => t(CONFIDENCE[confidence]);
