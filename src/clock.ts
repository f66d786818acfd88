/**
 * The program's clock: the real time, or one that starts at a given instant and runs on from there, so that a
 * demonstration or a test has a day of its own.
 */
export function createClock(wall: () => number, start?: Date): () => Date {
  if (!start) return () => new Date(wall());
  const ahead = start.getTime() - wall();
  return () => new Date(wall() + ahead);
}
