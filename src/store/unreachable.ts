import { RestError } from '@azure/data-tables';

/** The store does not answer, or does not let us in: nothing that asking differently would mend. */
export class StoreUnreachable extends Error {
  override name = 'StoreUnreachable';

  constructor(cause: unknown) {
    super(
      'The table store cannot be reached. Check that it runs and that TABLES_CONNECTION_STRING names it.',
      { cause },
    );
  }
}

/** Statuses that say the same of every request: no access, too busy, broken. */
export const isRefusal = (status: number): boolean =>
  status === 401 || status === 403 || status === 408 || status === 429 || status >= 500;

/** Network errors and time limits come without a status. */
export const isUnreachable = (error: unknown): boolean =>
  error instanceof RestError && (error.statusCode === undefined || isRefusal(error.statusCode));

/** The status of an answer that the store gave as an error; undefined for any other error. */
export const statusOf = (error: unknown): number | undefined =>
  error instanceof RestError ? error.statusCode : undefined;

/** Somebody else wrote first: the row is there already, has another ETag, or has gone. */
export const isConflict = (error: unknown): boolean => {
  const status = statusOf(error);
  return status === 409 || status === 412 || status === 404;
};
