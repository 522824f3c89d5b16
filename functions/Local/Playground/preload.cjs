// Read by node before the Agents Playground, which would listen to the whole network and has no option against it: here
// it listens to this machine. It ends when standard input closes, which the system does for a host however it ends.
const { Server } = require('node:net');

const host = '127.0.0.1';
const listen = Server.prototype.listen;

Server.prototype.listen = function (...given) {
  const heard = given.filter(one => typeof one === 'function');
  const where = typeof given[0] === 'function' ? 0 : given[0] ?? 0;
  if (typeof where === 'object' && 'port' in where) return listen.call(this, { ...where, host }, ...heard);
  if (!Number.isNaN(Number(where))) return listen.call(this, { port: Number(where), host }, ...heard);
  throw new Error('The Agents Playground listens to a port, and to nothing else.');
};

process.stdin.on('end', () => process.exit()).on('error', () => process.exit()).resume();
