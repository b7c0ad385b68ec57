/**
 * Makes a fresh clone ready for `npm start` and `npm test`: packages and browsers. Plain Node
 * without dependencies, because it runs before there are any.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './find-browser.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const OLDEST_NODE = [20, 19];
const APT_PACKAGES = { chromium: 'chromium', firefox: 'firefox-esr' };
const FONT_PACKAGE = 'fonts-noto-cjk';

requireNode();
installPackages();
if (!process.argv.includes('--no-browsers')) installBrowsers();

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  stop(`Node.js ${OLDEST_NODE.join('.')} or newer is needed, this is ${process.versions.node}.`);
}

function installPackages() {
  if (!arePackagesCurrent()) {
    console.log('set-up: npm ci');
    run('npm', ['ci', '--no-audit', '--no-fund'], 'npm ci did not succeed.');
  }
  if (existsSync(join(ROOT, '.wxt', 'tsconfig.json'))) return;
  run('npm', ['exec', '--', 'wxt', 'prepare'], 'wxt prepare did not succeed.');
}

/** npm leaves a copy of the lockfile in node_modules: the packages are current if both say the same. */
function arePackagesCurrent() {
  const installed = readLock(join(ROOT, 'node_modules', '.package-lock.json'));
  const wanted = readLock(join(ROOT, 'package-lock.json'));
  if (!installed || !wanted) return false;
  return Object.entries(wanted.packages).every(([path, entry]) => {
    if (path === '') return true;
    const found = installed.packages[path];
    // What belongs to another system is in the lockfile, but not on this disk.
    return found ? found.version === entry.version : entry.optional === true;
  });
}

function readLock(path) {
  try {
    return statSync(path).isFile() ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
  } catch {
    return undefined;
  }
}

function installBrowsers() {
  const missing = ['chromium', 'firefox'].filter((name) => !findBrowser(name));
  if (missing.length === 0) return;
  if (!canUseApt()) {
    stop(
      `Please install ${missing.join(' and ')}, or set ${missing.map(variableOf).join(' and ')}.`,
    );
  }
  const packages = [...missing.map((name) => APT_PACKAGES[name]), FONT_PACKAGE];
  console.log(`set-up: apt-get install ${packages.join(' ')}`);
  const apt = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['-qq', 'update'], 'apt-get update did not succeed.', apt);
  run(
    'apt-get',
    ['-qq', 'install', '-y', '--no-install-recommends', ...packages],
    'apt-get install did not succeed.',
    apt,
  );
  const still = missing.filter((name) => !findBrowser(name));
  if (still.length > 0) stop(`Please install ${still.join(' and ')}.`);
}

function canUseApt() {
  const isRoot = process.getuid?.() === 0;
  const hasApt = (process.env.PATH ?? '')
    .split(delimiter)
    .some((folder) => existsSync(join(folder, 'apt-get')));
  return process.platform === 'linux' && isRoot && hasApt;
}

function variableOf(name) {
  return `${name.toUpperCase()}_PATH`;
}

function run(command, args, complaint, env = process.env) {
  // On Windows npm is a batch file, which only a shell can start.
  const shell = process.platform === 'win32';
  const { status } = spawnSync(command, args, { cwd: ROOT, env, stdio: 'inherit', shell });
  if (status !== 0) stop(complaint);
}

function stop(line) {
  console.error(`set-up: ${line}`);
  process.exit(1);
}
