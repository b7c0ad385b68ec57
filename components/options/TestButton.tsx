import { useState } from 'preact/hooks';
import { toTroubleCode } from '../../utils/errors.ts';
import { t } from '../../utils/i18n.ts';
import type { MessageKey } from '../../utils/i18n.ts';
import { logBug } from '../../utils/log.ts';

/** Shows one notification, so that she knows whether hers arrive. */
export function TestButton({ onTest }: { onTest: () => Promise<boolean> }) {
  const [answer, setAnswer] = useState<MessageKey | null>(null);
  const test = (): void => {
    setAnswer(null);
    onTest().then(
      (isShown) => setAnswer(isShown ? 'alarms_test_shown' : 'alarms_test_refused'),
      (error: unknown) => {
        if (toTroubleCode(error) === 'unexpected') logBug('test notification', error);
        setAnswer('alarms_test_refused');
      },
    );
  };
  return (
    <div class="test-notification">
      <button type="button" class="button" data-action="test-notification" onClick={test}>
        {t('alarms_test')}
      </button>
      <p role="status" data-answer={answer ?? ''}>
        {answer && t(answer)}
      </p>
    </div>
  );
}
