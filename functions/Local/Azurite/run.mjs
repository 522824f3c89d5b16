// Azurite's tables and blobs in a process that outlives a killed host just long enough to write to disk.
// Azurite itself writes only every 5 s and at a clean stop; this stops it cleanly when standard input closes,
// which the system does for a host however it ends.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const lockWaitSeconds = 30;
const openRequestsSeconds = 2;
// Longer than a client keeps an idle connection, so that it is never the server that closes one under a request.
const keepAliveSeconds = 600;
const [none, log, loose, skipApiVersionCheck] = [undefined, false, false, true];
const { values: options } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    'blob-port': { type: 'string', default: '0' },
    data: { type: 'string' },
    'own-session': { type: 'boolean', default: false },
  },
});

const require = createRequire(import.meta.url);
const ofAzurite = (part, name) => require(`azurite/dist/src/${part}/${name}.js`).default;
const say = message => process.stdout.write(`${JSON.stringify(message)}\n`);
const fail = error => {
  process.exitCode = 1;
  say({ error: error.message });
};

if (options['own-session']) serve().catch(fail);
else startInOwnSession();

// What kills the host's whole process group (Ctrl+C, a test runner's clean-up) must not reach Azurite.
function startInOwnSession() {
  const script = [fileURLToPath(import.meta.url), ...process.argv.slice(2), '--own-session'];
  spawn(process.execPath, script, { detached: true, stdio: 'inherit', windowsHide: true }).on('error', fail).unref();
}

async function serve() {
  const stop = stopSignal();
  if (options.data) {
    mkdirSync(options.data, { recursive: true });
    await takeLock(join(options.data, 'azurite.lock'), stop);
  }
  if (stop.aborted) return;

  const [tables, blobs] = [createTableServer(), createBlobServer()];
  await Promise.all([tables.start(), blobs.start()]);
  const portOf = server => server.httpServer.address().port;
  say({ port: portOf(tables), blobPort: portOf(blobs), pid: process.pid });

  await new Promise(resolve => (stop.aborted ? resolve() : stop.addEventListener('abort', resolve)));
  await Promise.all([close(tables), close(blobs)]);
  process.exit();
}

function stopSignal() {
  const stop = new AbortController();
  process.stdin.on('end', () => stop.abort()).on('error', () => stop.abort()).resume();
  process.on('SIGTERM', () => stop.abort());
  process.on('uncaughtException', error => {
    process.exitCode = 1;
    process.stderr.write(`Azurite failed and is being stopped: ${error.stack}\n`);
    stop.abort();
  });
  // Nobody reads any more once the host is gone.
  process.stdout.on('error', () => {});
  return stop.signal;
}

function createTableServer() {
  const [TableConfiguration, TableServer] = ['TableConfiguration', 'TableServer'].map(name => ofAzurite('table', name));
  const file = join(options.data ?? '', '__azurite_db_table__.json');
  return new TableServer(new TableConfiguration(
    '127.0.0.1', Number(options.port), keepAliveSeconds, file, log, log, none, none, loose, skipApiVersionCheck,
    '', '', '', none, false, !options.data));
}

function createBlobServer() {
  const [BlobConfiguration, BlobServer] = ['BlobConfiguration', 'BlobServer'].map(name => ofAzurite('blob', name));
  const inData = name => join(options.data ?? '', name);
  const folders = [{ locationId: 'Default', locationPath: inData('__blobstorage__'), maxConcurrency: 10 }];
  return new BlobServer(new BlobConfiguration(
    '127.0.0.1', Number(options['blob-port']), keepAliveSeconds, inData('__azurite_db_blob__.json'),
    inData('__azurite_db_blob_extent__.json'), folders, log, none, log, none, loose, skipApiVersionCheck,
    '', '', '', none, false, !options.data));
}

// Answers what was asked before the last save, so that nothing is acknowledged and then not saved.
async function close(server) {
  const answered = new Promise(resolve => server.httpServer.close(resolve));
  await Promise.race([answered, pause(openRequestsSeconds * 1000)]);
  await server.close();
  // A periodic save may still be under way, and Azurite's own close does not wait for that one.
  const saved = store => new Promise(resolve => (store ? store.db.throttledSaveDrain(resolve) : resolve()));
  await Promise.all([saved(server.metadataStore), saved(server.extentMetadataStore)]);
}

async function takeLock(path, stop) {
  const giveUpAt = performance.now() + lockWaitSeconds * 1000;
  while (!stop.aborted) {
    try {
      writeFileSync(path, `${process.pid} ${startOf(process.pid)}`, { flag: 'wx' });
      process.on('exit', () => rmSync(path, { force: true }));
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const owner = readOwner(path);
    if (owner && owner.start !== startOf(owner.pid)) rmSync(path, { force: true });
    else if (performance.now() > giveUpAt) throw new Error(`Another Azurite holds ${path} (process ${owner?.pid}).`);
    else await pause(25);
  }
}

function readOwner(path) {
  try {
    const [pid, start] = readFileSync(path, 'utf8').split(' ');
    return start && { pid, start };
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

// A process number alone is not enough: after a restart of the machine it may be somebody else's.
function startOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')[19];
  } catch {
    return isRunning(pid) ? 'unknown' : undefined;
  }
}

function isRunning(pid) {
  try {
    return process.kill(Number(pid), 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}
