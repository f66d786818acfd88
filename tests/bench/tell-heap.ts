/** Loaded into a bot before it starts: at each message, collects all that is not needed and tells the bytes that are. */

process.on('message', () => {
  globalThis.gc?.();
  process.send?.(process.memoryUsage().heapUsed);
});
// Whoever started the bot may ask; that must not keep it from ending.
process.channel?.unref();
