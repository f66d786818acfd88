import { ROOT_CONTEXT, SpanKind, SpanStatusCode, type Tracer, trace } from '@opentelemetry/api';
import type { StorageRequest, TurnEnded } from './watch.ts';

/**
 * One trace a turn, with a span for each request to the store. Drawn when the turn is over, so that nothing of it is in
 * a turn's way.
 */

export function createTurnSpans(tracer: Tracer): (ended: TurnEnded) => void {
  return ({ id, kind, understood, outcome, startedAt, ms, requests, requestCount }) => {
    const turn = tracer.startSpan(
      `turn ${kind}`,
      {
        kind: SpanKind.SERVER,
        startTime: startedAt,
        attributes: {
          'promises.turn': id,
          'promises.kind': kind,
          'promises.understood': understood,
          'promises.outcome': outcome,
          'promises.storage.requests': requestCount,
        },
      },
      ROOT_CONTEXT,
    );
    if (outcome === 'explained' || outcome === 'failed') turn.setStatus({ code: SpanStatusCode.ERROR });
    if (turn.isRecording()) {
      const within = trace.setSpan(ROOT_CONTEXT, turn);
      for (const request of requests) draw(request, within);
    }
    turn.end(startedAt + ms);
  };

  function draw({ method, table, status, startedAt, ms }: StorageRequest, within: typeof ROOT_CONTEXT): void {
    const span = tracer.startSpan(
      `${method} ${table}`,
      {
        kind: SpanKind.CLIENT,
        startTime: startedAt,
        attributes: {
          'db.system.name': 'azure.tables',
          'db.collection.name': table,
          'db.operation.name': method,
          ...(status === undefined ? {} : { 'db.response.status_code': String(status) }),
        },
      },
      within,
    );
    // That a row is not there, or was written by another copy first, is an answer.
    if (status === undefined || status === 429 || status >= 500)
      span.setStatus({ code: SpanStatusCode.ERROR });
    span.end(startedAt + ms);
  }
}
