import { createPage } from '../../components/shared/mount.ts';
import { Welcome } from '../../components/welcome/Welcome.tsx';
import { logBug } from '../../utils/log.ts';
import { sendToBackground } from '../../utils/messages.ts';
import { readSettings, watchSettings } from '../../utils/settings.ts';
import type { Keep, Settings } from '../../utils/settings.ts';

const drawPage = createPage(document, 'welcome_title');

const giveConsent = async (keep: Keep): Promise<void> => {
  await sendToBackground('give-consent', keep);
};

const draw = ({ consentedAt }: Settings): void =>
  drawPage(<Welcome hasConsented={consentedAt !== null} onConsent={giveConsent} />);

readSettings().then(draw, (error: unknown) => logBug('welcome', error));
watchSettings(draw, new AbortController().signal);
