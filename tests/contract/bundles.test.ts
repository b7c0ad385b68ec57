import { describe, expect, it } from 'vitest';
import { BROWSERS, builtFolder, filesIn, readBuilt, scriptsOf, sizeOf } from './built.ts';

/** What a program needs to talk to anybody; none of it may stand in a bundle. */
const NETWORK =
  /\bfetch\s*\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection|importScripts|new\s+Image\b/;
const EVALUATION = /\beval\s*\(|new\s+Function\s*\(/;
const PRESSING = /\.(?:click|submit|requestSubmit)\s*\(/;

/** Addresses that are names, not places; sources of rules, which people open; help in Dexie's errors. */
const HARMLESS_HOSTS = [
  'www.w3.org',
  'coconala.com',
  'mag.coconala.com',
  'coconala-support.zendesk.com',
  'mytecho.jp',
  // Where rules are written down.
  'blog.coconala.com',
  'github.com',
  'lifestyle.assist-all.co.jp',
  'aktlink.com',
  'bit.ly',
  'tinyurl.com',
];
const hostOf = (address: string): string => address.replace(/^https?:\/\//, '').replace(/\/$/, '');

describe.each(BROWSERS)('the bundles for %s', (browser) => {
  const scripts = scriptsOf(browser).map((path) => [path, readBuilt(browser, path)] as const);

  it.each(scripts)('%s talks to nobody', (_path, text) => {
    expect(NETWORK.exec(text)?.[0]).toBeUndefined();
  });

  it.each(scripts)('%s evaluates no text', (_path, text) => {
    expect(EVALUATION.exec(text)?.[0]).toBeUndefined();
  });

  it.each(scripts)('%s knows no address but its sources', (_path, text) => {
    const addresses = text.match(/https?:\/\/[\w.-]+\/?/g) ?? [];
    expect(addresses.filter((address) => !HARMLESS_HOSTS.includes(hostOf(address)))).toEqual([]);
  });

  it.each(['talkroom', 'mypage', 'box'])(
    'the content script %s presses nothing and knows no Dexie',
    (name) => {
      const text = readBuilt(browser, `content-scripts/${name}.js`);
      expect(PRESSING.exec(text)?.[0]).toBeUndefined();
      expect(text).not.toMatch(/Dexie|indexedDB/);
    },
  );

  it.each([
    ['talkroom', 45_000],
    ['mypage', 50_000],
    ['box', 45_000],
  ])('the content script %s is at most %i bytes', (name, limit) => {
    expect(sizeOf(browser, `content-scripts/${name}.js`)).toBeLessThanOrEqual(limit);
  });

  it('holds no development leftovers', () => {
    const paths = filesIn(builtFolder(browser));
    expect(paths.filter((path) => /\.map$|\.tsx?$|fixtures|practice/.test(path))).toEqual([]);
  });
});
