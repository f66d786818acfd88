import { RestError, type TableClient } from '@azure/data-tables';
import { isRefusal, isUnreachable, StoreUnreachable, statusOf } from './unreachable.ts';

/** What happens around every request to the store: limits on time, counting, and one error for "not there". */

type PipelinePolicy = Parameters<TableClient['pipeline']['addPolicy']>[0];
type Send = Parameters<PipelinePolicy['sendRequest']>;
type Answer = Awaited<ReturnType<PipelinePolicy['sendRequest']>>;

export type OnRequest = (method: string, table: string) => void;
/** One attempt that is over; no status where no answer came. */
export type OnAnswer = (ended: {
  method: string;
  table: string;
  status: number | undefined;
  ms: number;
}) => void;

/** Makes a request fail when it has taken too long, as a network that gives up does. */
async function within(ms: number, [request, next]: Send): Promise<Answer> {
  const before = request.abortSignal;
  const own = new AbortController();
  const abort = (): void => own.abort();
  let isLate = false;
  // A timer that is cleared and a listener that goes cost a fraction of `AbortSignal.timeout` and `AbortSignal.any`.
  const timer = setTimeout(() => {
    isLate = true;
    own.abort();
  }, ms).unref();
  if (before?.aborted) own.abort();
  else before?.addEventListener('abort', abort);
  request.abortSignal = own.signal;
  try {
    return await next(request);
  } catch (error) {
    if (!isLate) throw error;
    throw new RestError(`The store did not answer within ${ms} ms`, { code: 'ETIMEDOUT', request });
  } finally {
    clearTimeout(timer);
    before?.removeEventListener('abort', abort);
    if (before) request.abortSignal = before;
    else delete request.abortSignal;
  }
}

/** The name of the table that a request is for; `$batch` for a transaction, whose body names it. */
function tableOf(url: string): string {
  const last = new URL(url).pathname.split('/').at(-1) ?? '';
  return decodeURIComponent(last).replace(/\(.*$/, '');
}

/** Around each attempt: tells of it, and limits its time. */
export const meterPolicy = (ms: number, onRequest?: OnRequest, onAnswer?: OnAnswer): PipelinePolicy => ({
  name: 'meter',
  sendRequest: async (request, next) => {
    const { method } = request;
    onRequest?.(method, tableOf(request.url));
    const answer = within(ms, [request, next]);
    if (!onAnswer) return answer;
    const began = performance.now();
    const table = tableOf(request.url);
    const tell = (status: number | undefined) =>
      onAnswer({ method, table, status, ms: performance.now() - began });
    return answer.then(
      (response) => {
        tell(response.status);
        return response;
      },
      (error: unknown) => {
        tell(statusOf(error));
        throw error;
      },
    );
  },
});

/** Around a request with its repeats: limits their time, and turns every way of not answering into one error. */
export const limitPolicy = (ms: number): PipelinePolicy => ({
  name: 'limit',
  sendRequest: async (request, next) => {
    const response = await within(ms, [request, next]).catch((error: unknown) => {
      throw isUnreachable(error) ? new StoreUnreachable(error) : error;
    });
    // Transactions come back with their status unread.
    if (isRefusal(response.status)) throw new StoreUnreachable(new Error(`status ${response.status}`));
    return response;
  },
});

/** Before the first request: makes sure that the tables are there. */
export const readyPolicy = (ready: () => Promise<void>): PipelinePolicy => ({
  name: 'ready',
  sendRequest: async (request, next) => {
    await ready();
    return next(request);
  },
});
