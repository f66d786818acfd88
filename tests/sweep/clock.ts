/** A clock that runs on from where it is put. It is only ever put forward, as turns to send are. */
export function createClock(at: string) {
  let ahead = 0;
  const wall = (): number => Date.now() + ahead;

  /** A day is 09:30 of it, Greenwich time. */
  function put(instant: string): void {
    ahead = Date.parse(instant.includes('T') ? instant : `${instant}T09:30Z`) - Date.now();
  }

  put(at);
  return {
    now: () => new Date(wall()),
    wall,
    put,
    on(minutes: number): void {
      ahead += minutes * 60_000;
    },
  };
}
