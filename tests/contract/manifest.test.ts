import { describe, expect, it } from 'vitest';
import { BROWSERS, readManifest } from './built.ts';

/** A new permission is a decision: it is written in PRIVACY.md first, then here. */
const PERMISSIONS = ['alarms', 'notifications', 'storage', 'unlimitedStorage', 'idle'];

describe.each(BROWSERS)('the manifest for %s', (browser) => {
  const manifest = readManifest(browser);

  it('asks for exactly the permissions that are explained to people', () => {
    expect(manifest['permissions']).toEqual(PERMISSIONS);
    for (const key of ['host_permissions', 'optional_permissions', 'optional_host_permissions']) {
      expect(manifest).not.toHaveProperty(key);
    }
  });

  it('runs three scripts, in the main frame of coconala alone', () => {
    expect(manifest['content_scripts']).toEqual([
      {
        matches: ['https://coconala.com/*'],
        run_at: 'document_idle',
        js: ['content-scripts/box.js', 'content-scripts/mypage.js', 'content-scripts/talkroom.js'],
      },
    ]);
  });

  it('offers no file to web pages and stays out of private windows', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
    expect(manifest['incognito']).toBe('not_allowed');
  });

  it('forbids its own pages every connection', () => {
    const policy = manifest['content_security_policy'] as { extension_pages: string };
    expect(policy.extension_pages).toContain("connect-src 'none'");
    expect(policy.extension_pages).toContain("default-src 'none'");
    expect(policy.extension_pages).not.toMatch(/unsafe|https?:/);
  });

  it('is Manifest V3 and speaks Japanese first', () => {
    expect(manifest).toMatchObject({ manifest_version: 3, default_locale: 'ja' });
  });
});

describe('Firefox', () => {
  it('is told that no data leaves the browser', () => {
    expect(readManifest('firefox')['browser_specific_settings']).toEqual({
      gecko: {
        id: 'talkroom-banto@seller.example',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
    });
  });
});
