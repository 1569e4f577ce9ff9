// Loaded before a counterpart: whatever it listens on is this machine alone.

import net from 'node:net';

const { listen } = net.Server.prototype;

net.Server.prototype.listen = function (...args) {
  const [first, ...rest] = args;
  if (typeof first === 'number')
    return listen.call(this, first, '127.0.0.1', ...rest.filter((arg) => typeof arg === 'function'));
  if (typeof first === 'object' && first !== null && 'port' in first)
    return listen.call(this, { ...first, host: '127.0.0.1' }, ...rest);
  return listen.apply(this, args);
};
