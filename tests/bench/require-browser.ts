import { findBrowser } from '../support/find-browser.mjs';

export function requireBrowser(name: 'chromium' | 'firefox'): string {
  const path = findBrowser(name);
  if (!path) throw new Error(`${name} was not found; npm start installs it or says how`);
  return path;
}
