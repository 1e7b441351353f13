/**
 * Loaded into the Playground's process before it starts. The Playground listens on every address of the machine and
 * passes everything on to the bot, which trusts loopback: without this, anybody in the network could use it.
 */
'use strict';
const { Server } = require('node:net');

const { listen } = Server.prototype;
Server.prototype.listen = function listenOnLoopback(port, ...rest) {
  const callback = rest.find((argument) => typeof argument === 'function');
  if (typeof port === 'number') return listen.call(this, { port, host: '127.0.0.1' }, callback);
  return listen.call(this, port, ...rest);
};

// The bot holds the other end of standard input; when it dies, however it dies, the Playground goes too.
process.stdin.on('end', () => process.exit()).resume();
