import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LaunchOptions } from './browser-driver.ts';
import { copyBuild, GECKO_ID, packAddOn } from './built-extension.ts';

/** Fixed, so that the extension's pages have an address that the driver knows. */
const ADD_ON_UUID = '5a1e0c52-7d0b-4c9b-9f3a-0b1f6c2d4e88';
export const ADD_ON_ORIGIN = `moz-extension://${ADD_ON_UUID}`;

/** A profile in which the build is an installed add-on: it is still there after a restart. */
export async function createProfile(folder: string, language: 'ja' | 'en'): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'talkroom-banto-firefox-'));
  const profile = join(home, 'profile');
  await packAddOn(await copyBuild(folder, join(home, 'extension'), language), profile);
  return profile;
}

export const preferences = (
  proxyPort: number,
  { colorScheme = 'light' }: LaunchOptions,
): Record<string, string | number | boolean> => ({
  ...ADD_ON,
  ...QUIET,
  'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1,
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': proxyPort,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': proxyPort,
  'network.proxy.allow_hijacking_localhost': true,
});

/** Unsigned, enabled at once, with access to the site as at an installation by hand. */
const ADD_ON = {
  'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: ADD_ON_UUID }),
  'xpinstall.signatures.required': false,
  'extensions.autoDisableScopes': 0,
  'extensions.enabledScopes': 15,
  'extensions.originControls.grantByDefault': true,
  'extensions.webextOptionalPermissionPrompts': false,
};

/** What Firefox says or asks on its own account. */
const QUIET = {
  'alerts.useSystemBackend': false,
  'app.normandy.enabled': false,
  'app.update.auto': false,
  'browser.aboutwelcome.enabled': false,
  'browser.contentblocking.category': 'custom',
  'browser.newtabpage.enabled': false,
  'browser.safebrowsing.downloads.remote.enabled': false,
  'browser.sessionstore.resume_from_crash': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'browser.tabs.warnOnClose': false,
  'captivedetect.canonicalURL': '',
  'datareporting.policy.dataSubmissionEnabled': false,
  'devtools.console.stdout.content': true,
  'dom.push.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.dns.disablePrefetch': true,
  'network.http.speculative-parallel-limit': 0,
  'network.prefetch-next': false,
  'privacy.trackingprotection.enabled': false,
  'services.settings.server': 'data:,#remote-settings-off',
  'toolkit.telemetry.enabled': false,
  'toolkit.telemetry.server': '',
};
