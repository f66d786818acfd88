/** Lets one thing be done at a time; the others wait, in order, as long as not too many do. */
export function createTurns(mostWaiting: number) {
  let last: Promise<unknown> = Promise.resolve();
  let inHand = 0;

  /** Does the work when its turn comes; undefined, at once, where too many wait already. */
  return <T>(work: () => Promise<T>): Promise<T> | undefined => {
    if (inHand > mostWaiting) return undefined;
    inHand += 1;
    const turn = last.then(work).finally(() => {
      inHand -= 1;
    });
    last = turn.catch(() => {});
    return turn;
  };
}
