/** The record is sealed once a day by whichever copy of the bot sweeps first. */

/** The newest seal of a board, as whoever keeps it elsewhere needs it. */
export interface Sealed {
  board: string;
  number: number;
  hash: string;
}

export interface SealingDeps {
  /** Seals the boards that were not sealed today; gives those that it sealed. */
  seal: () => Promise<Sealed[]>;
  onSealed: (sealed: Sealed) => void;
  onFault: (error: unknown, what: string) => void;
}

/** A sweep with sealing after it: whatever goes wrong with either holds up nothing of the other. */
export const sealedAfter =
  <T>(sweep: () => Promise<T>, { seal, onSealed, onFault }: SealingDeps) =>
  async (): Promise<T> => {
    try {
      return await sweep();
    } finally {
      await seal().then(
        (sealed) => sealed.forEach(onSealed),
        (error: unknown) => onFault(error, 'sealing'),
      );
    }
  };
