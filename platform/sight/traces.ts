import { AsyncLocalStorage } from 'node:async_hooks';
import type { TracingChannel } from 'node:diagnostics_channel';
import {
  type Attributes,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import { channels } from './channels.ts';

/** The span within which something happens, carried along with it. */
const within = new AsyncLocalStorage<Span | undefined>();

type Named = { name: string; kind?: SpanKind; attributes?: Attributes };

const openProvider = () =>
  new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': process.env.OTEL_SERVICE_NAME ?? 'wenmai' }),
    spanProcessors: [new BatchSpanProcessor({ exporter: new OTLPTraceExporter() })],
  });

/** Sends a span for each request, each statement within one, and each piece of work by the clock; from now until closed. */
export const openTraces = () => {
  const provider = openProvider();
  const tracer = provider.getTracer('wenmai');
  const endings: (() => void)[] = [];

  /** A span for each thing on a channel; `named` answers nothing for what is not worth one. */
  const follow = <Data extends object>(
    channel: TracingChannel<unknown, Data>,
    named: (told: Data, parent: Span | undefined) => Named | undefined,
    atEnd: (told: Data, span: Span) => void = () => {},
  ) => {
    const spans = new WeakMap<object, Span>();
    const begin = (told: Data) => {
      const parent = within.getStore();
      const said = named(told, parent);
      if (!said) return parent;
      const context = parent ? trace.setSpan(ROOT_CONTEXT, parent) : ROOT_CONTEXT;
      const span = tracer.startSpan(said.name, said, context);
      spans.set(told, span);
      return span;
    };
    const end = (told: Data) => {
      const span = spans.get(told);
      if (!span) return;
      if ('error' in told) span.setStatus({ code: SpanStatusCode.ERROR });
      atEnd(told, span);
      span.end();
    };
    channel.start.bindStore(within, begin);
    channel.asyncEnd.subscribe(end as never);
    endings.push(() => {
      channel.start.unbindStore(within);
      channel.asyncEnd.unsubscribe(end as never);
    });
  };

  follow(
    channels.request,
    ({ request: { method, routeOptions, id } }) => ({
      name: `${method} ${routeOptions.url ?? 'none'}`,
      kind: SpanKind.SERVER,
      attributes: {
        'http.request.method': method,
        'http.route': routeOptions.url ?? 'none',
        'wenmai.request_id': id,
      },
    }),
    ({ reply }, span) => span.setAttribute('http.response.status_code', reply.statusCode),
  );
  follow(channels.statement, ({ sql }, parent) =>
    parent
      ? {
          name: sql.trimStart().split(/\s/, 1)[0]?.toUpperCase() ?? 'SQL',
          kind: SpanKind.CLIENT,
          attributes: { 'db.system.name': 'postgresql', 'db.query.text': sql },
        }
      : undefined,
  );
  follow(channels.job, ({ name }) => ({ name: `job ${name}` }));
  follow(channels.judgement, ({ of }) => ({ name: `judge ${of}` }));

  return {
    close: async () => {
      for (const end of endings) end();
      await provider.shutdown();
    },
  };
};
