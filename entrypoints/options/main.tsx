import { Options } from '../../components/options/Options.tsx';
import { createPage } from '../../components/shared/mount.ts';
import { logBug } from '../../utils/log.ts';
import { sendToBackground } from '../../utils/messages.ts';
import { readSettings, watchSettings } from '../../utils/settings.ts';
import type { Keep, Settings } from '../../utils/settings.ts';

const drawPage = createPage(document, 'options_title');

const keepFromNowOn = async (keep: Keep): Promise<void> => {
  await sendToBackground('give-consent', keep);
};

const draw = (settings: Settings): void =>
  drawPage(<Options settings={settings} onKeep={keepFromNowOn} />);

readSettings().then(draw, (error: unknown) => logBug('options', error));
watchSettings(draw, new AbortController().signal);
