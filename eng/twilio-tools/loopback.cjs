// node -r ./loopback.cjs …: servers that do not name an address listen on loopback alone.
const { Server } = require('node:net');

const listen = Server.prototype.listen;
Server.prototype.listen = function (...args) {
  if (typeof args[0] === 'number' && typeof args[1] !== 'string') {
    args.splice(1, args.length > 1 && args[1] === undefined ? 1 : 0, '127.0.0.1');
  }

  return listen.apply(this, args);
};
