import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * Where each browser usually is. Chrome and Edge from version 137 on no longer load an unpacked
 * extension by switch, so Chromium comes first; Debian's wrapper script adds switches of its own
 * that undo ours, so the program behind it comes before the wrapper.
 */
const PLACES = {
  chromium: {
    linux: ['/usr/lib/chromium/chromium', '/usr/lib/chromium-browser/chromium-browser'],
    darwin: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    win32: [
      'Chromium\\Application\\chrome.exe',
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ],
  },
  firefox: {
    linux: ['/usr/bin/firefox-esr', '/usr/lib/firefox-esr/firefox-esr', '/usr/lib/firefox/firefox'],
    darwin: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
    ],
    win32: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
  },
};
const COMMANDS = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
  ],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
};

/**
 * @param {'chromium' | 'firefox'} name
 * @returns {string | undefined} the program's path: as the environment says, else where it usually is
 */
export function findBrowser(name) {
  const told = process.env[`${name.toUpperCase()}_PATH`];
  if (told) return existsSync(told) ? told : undefined;
  return [...usualPlaces(name), ...inPath(name)].find((path) => existsSync(path));
}

function usualPlaces(name) {
  const places = PLACES[name][process.platform] ?? [];
  if (process.platform !== 'win32') return places;
  const roots = [
    process.env.PROGRAMFILES,
    process.env['PROGRAMFILES(X86)'],
    process.env.LOCALAPPDATA,
  ];
  return roots.filter(Boolean).flatMap((root) => places.map((place) => join(root, place)));
}

function inPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return COMMANDS[name].flatMap((command) => folders.map((folder) => join(folder, command)));
}
