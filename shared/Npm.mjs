// `npm ci` for one folder, once, however many builds ask for it at the same time. Called by Npm.targets.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = process.argv[2];
const stamp = join(folder, 'node_modules', '.stamp');
const lock = join(tmpdir(), `ombud-npm-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}.lock`);

takeLock();
if (!isFresh()) install();

function takeLock() {
  for (;;) {
    try {
      writeFileSync(lock, `${process.pid}`, { flag: 'wx' });
      process.on('exit', () => rmSync(lock, { force: true }));
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (isAbandoned()) rmSync(lock, { force: true });
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  }
}

function isAbandoned() {
  try {
    const owner = Number(readFileSync(lock, 'utf8'));
    if (owner) process.kill(owner, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

function isFresh() {
  const changed = file => statSync(join(folder, file)).mtimeMs;
  try {
    const installed = statSync(stamp).mtimeMs;
    return installed >= changed('package-lock.json') && installed >= changed('package.json');
  } catch {
    return false;
  }
}

function install() {
  const env = { ...process.env };
  // npm keeps its cache and log at home; a build agent may have none.
  if (!env.HOME && process.platform !== 'win32') {
    env.HOME = mkdtempSync(join(tmpdir(), 'ombud-npm-'));
    process.on('exit', () => rmSync(env.HOME, { recursive: true, force: true }));
  }
  const command = 'npm ci --ignore-scripts --no-audit --no-fund --loglevel=error';
  const npm = spawnSync(command, { cwd: folder, env, shell: true, encoding: 'utf8' });
  if (npm.status === 0) return writeFileSync(stamp, '');
  const missing = npm.status === 127 || npm.status === 9009;
  const said = (npm.stderr || npm.error?.message || 'it gave no reason').trim().slice(-2000);
  const reason = missing ? 'npm was not found; it comes with Node (https://nodejs.org)' : said;
  process.stdout.write(`npm ci in ${folder} failed: ${reason}`);
  process.exitCode = 1;
}
