/** Tells of exports that fail, which OpenTelemetry keeps to itself: once, and again only after one that worked. */

interface Result {
  /** 0 for an export that worked. */
  code: number;
  error?: Error;
}

interface Exporter {
  export(items: never, done: (result: Result) => void): void;
}

export function createTelling(onFault: (error: unknown, what: string) => void) {
  return <T extends Exporter>(exporter: T, what: string): T => {
    let told = false;
    const note = ({ code, error }: Result): void => {
      if (code !== 0 && !told) onFault(error ?? new Error('The export failed.'), what);
      told = code !== 0;
    };
    const inner = exporter.export.bind(exporter);
    exporter.export = (items: never, done: (result: Result) => void): void => {
      try {
        inner(items, (result) => {
          note(result);
          done(result);
        });
      } catch (error) {
        const failed = { code: 1, error: error as Error };
        note(failed);
        done(failed);
      }
    };
    return exporter;
  };
}
