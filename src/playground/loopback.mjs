// Loaded into the Playground's process before the Playground itself (node --import). Plain JavaScript, because
// that process has no TypeScript loader.
import net from 'node:net';
import process from 'node:process';

const listen = net.Server.prototype.listen;

/**
 * The Playground calls `listen(port)`, which opens the port to the whole network, and it has no setting for that.
 * Its chat shows the register, so every server of this process listens on the loopback address instead.
 */
net.Server.prototype.listen = function listenOnLoopback(first, ...rest) {
  const callbacks = rest.filter((argument) => typeof argument === 'function');
  if (/^\d+$/.test(String(first)))
    return listen.call(this, { port: Number(first), host: '127.0.0.1' }, ...callbacks);
  if (typeof first === 'object' && first !== null && 'port' in first)
    return listen.call(this, { ...first, host: '127.0.0.1' }, ...callbacks);
  throw new Error('The Playground opens its port in a way that is not known to stay on this machine.');
};

// The launcher holds the other end of this channel: when it is killed outright, nothing else would end us.
process.on('disconnect', () => process.exit(0));
process.channel?.unref();
