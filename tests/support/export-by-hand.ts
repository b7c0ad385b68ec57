import type { SellerBrowser } from './browser-driver.ts';
import { waitUntil } from './wait.ts';

declare global {
  interface Window {
    savedFile?: string;
  }
}

/** The export as she gets it who presses its button on the dashboard. */
export async function exportByHand({ openExtension }: SellerBrowser): Promise<string> {
  const dashboard = await openExtension('dashboard.html');
  await dashboard.evaluate(watchSavedFiles);
  await dashboard.click('[data-action="export-json"]');
  const file = await waitUntil('the file is there', () =>
    dashboard.evaluate(() => window.savedFile),
  );
  await dashboard.close();
  return file;
}

/** What the pressed link's address holds is the file as the browser would save it. */
function watchSavedFiles(): void {
  const original = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob: Blob) => {
    void blob.text().then((text) => (window.savedFile = text));
    return original(blob);
  };
}
