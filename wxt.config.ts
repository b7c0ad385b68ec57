import { resolve } from 'node:path';
import { minify } from 'terser';
import type { Alias, AliasOptions, Plugin } from 'vite';
import { defineConfig } from 'wxt';

const EXTENSION_PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * Every file that a page asks for costs it some milliseconds before its first paint, so what all
 * pages need is one file. Dexie, the templates, and what reckons
 * and explains deadlines stay out of it: the popup fetches them later.
 */
const SHARED = {
  name: 'shared',
  test: /wxt-(?:html-)?plugins|node_modules\/(?:preact|webextension-polyfill|date-fns)|components\/shared\/(?!Explanation|clock-stories|confidence)|components\/compose\/(?:template-words|ComposeLater)|components\/accounts\/(?:AccountsLater|accounts\.css)|components\/health\/health-(?:place|words)|utils\/(?:[\w-]+\.ts|accounts\/|japan-time\/(?!working|japanese|days)|deadlines\/(?!changed|disputed|duties|policy|rules-for|run)|timeline\/(?:missing|keep)|store\/(?:first|schema|room)|credit\/totals|templates\/(?:suggest|honorific))/,
};

/** Every page of coconala loads the content script: a second minifier takes three per cent off. */
const MINIFY_AGAIN: Plugin = {
  name: 'minify-again',
  async generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      const compress = { passes: 3, unsafe_arrows: true };
      chunk.code = (await minify(chunk.code, { ecma: 2020, compress })).code ?? chunk.code;
    }
  },
};

/** papaparse reads text that we give it. That it can fetch some as well has no place in a bundle. */
const NO_DOWNLOADS: Plugin = {
  name: 'no-downloads',
  transform: (code, id) =>
    id.includes('/papaparse/') ? code.replaceAll('XMLHttpRequest', 'undefined') : null,
};

const NATIVE_BROWSER = {
  find: 'webextension-polyfill',
  replacement: resolve('utils/native-browser.ts'),
};

const withNativeBrowser = (alias: AliasOptions | undefined): AliasOptions =>
  Array.isArray(alias)
    ? [NATIVE_BROWSER, ...(alias as Alias[])]
    : {
        ...(alias as Record<string, string> | undefined),
        [NATIVE_BROWSER.find]: NATIVE_BROWSER.replacement,
      };

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'ja',
    permissions: ['alarms', 'notifications', 'storage', 'unlimitedStorage', 'idle'],
    incognito: 'not_allowed',
    // Opens the popup, as a press on the button does; she may choose other keys in the browser.
    commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+B' } } },
    content_security_policy: { extension_pages: EXTENSION_PAGE_POLICY },
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'talkroom-banto@seller.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : // Alarms follow the wall clock, also over sleep, from Chrome 123 on.
        { minimum_chrome_version: '123' }),
  }),
  // The preload polyfill brings a fetch() along, which no bundle of ours may hold.
  vite: () => ({ build: { modulePreload: { polyfill: false } }, plugins: [NO_DOWNLOADS] }),
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.some(({ type }) => type === 'content-script')) {
        config.resolve = { ...config.resolve, alias: withNativeBrowser(config.resolve?.alias) };
        config.plugins = [...(config.plugins ?? []), MINIFY_AGAIN];
      }
      if (!entrypoints.some(({ type }) => type === 'popup')) return;
      const output = config.build?.rolldownOptions?.output;
      if (output && !Array.isArray(output)) output.codeSplitting = { groups: [SHARED] };
    },
  },
  zip: {
    includeSources: [
      'entrypoints',
      'components',
      'utils',
      'public',
      'package.json',
      'package-lock.json',
      'wxt.config.ts',
      'tsconfig.json',
      'README.md',
      'LICENSE',
    ],
  },
});
