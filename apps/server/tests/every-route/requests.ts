import type { InjectOptions } from 'fastify';
import type { Route } from '#platform/http/route.ts';
import { exampleOf, idFieldsOf, isOf, type Say, type Schema, schemaOf } from './example-of.ts';
import { idFor, usernameOf } from './plant.ts';
import type { Unit } from './unit.ts';

/** `GET /centres/:centreId`: how a route is called in these tests. */
export const nameOf = (route: Route) => `${route.method} ${route.path}`;

/** Optional fields that say which unit a question is about: set, so that they cannot widen what one sees. */
const aboutAUnit = ['beneath', 'organisationId'];

/** Of two optional fields one is needed. */
const alsoSaid: Record<string, readonly string[]> = { 'POST /sessions': ['programmeId'] };

const days: [RegExp, string][] = [
  [/^(until|untilOn)$/, '2026-06-30'],
  [/^fromOn$/, '2026-06-01'],
  [/^periodFrom$/, '2026-06-08'],
  [/(^on|On|^onDate|^from|^weekOf)$/, '2026-06-16'],
  [/^month$/, '2026-06'],
];
const texts: [RegExp, string][] = [
  [/^(opens|begins)$/, '09:00'],
  [/^(closes|ends)$/, '11:00'],
  [/^(code|requirement)$/, 'weekly-opening'],
  [/[cC]ode$/, 'T-100'],
  [/^password$/, 'Right-horse-9'],
  [/^year$/, '2026'],
  [/^birthMonth$/, '1980-05'],
  [/^noticeVersion$/, '2026-11'],
];

/** What is planned lies ahead of the story's day, what is recorded behind it. */
const ahead = /^(POST|PUT) .*(\/duties|programmeId\/(sessions|series)|\/move)$/;
const ofPlannedSession = /^POST .*\/(announcement|move|cancellation|holding)$/;

const timesOf = (name: string): [RegExp, string][] => {
  const day = ahead.test(name) ? '2026-06-24' : '2026-06-11';
  return [
    [/^startsAt$/, `${day}T09:00:00+08:00`],
    [/^endsAt$/, `${day}T11:00:00+08:00`],
    ...(ahead.test(name) ? ([[/^(onDate|fromOn)$/, day]] as [RegExp, string][]) : []),
  ];
};

/** What stands in each field of a request about one unit. */
export const sayFor =
  (route: Route, unit: Unit): Say =>
  (name, schema) => {
    const called = nameOf(route);
    const planned = ofPlannedSession.test(called) && /^sessionIds?$/.test(name);
    if (schema.format === 'uuid') return idFor(planned ? 'plannedSessionId' : name, unit);
    if (name === 'username') return usernameOf(unit);
    const said = [...timesOf(called), ...days, ...texts].find(([pattern]) => pattern.test(name))?.[1];
    return isOf(schema, 'string') || schema.type === undefined ? said : undefined;
  };

const optionalAboutAUnit = (schema: Schema) =>
  aboutAUnit.filter((name) => schema.properties?.[name] && !schema.required?.includes(name));

/** Whether a route names a record: then somebody who may not see it is told that there is none. */
export const namesARecord = (route: Route): boolean => {
  const parts = [route.params, route.query, route.body].filter((part) => part !== undefined);
  const names = parts.flatMap((part) => schemaOf(part).required ?? []);
  const also = alsoSaid[nameOf(route)] ?? [];
  return [...names, ...also].some((name) => /(Id|Ids|keptBy)$/.test(name) && !belongsToNoUnit(name));
};

/** Accounts belong to the installation: whoever keeps them keeps all of them. */
const belongsToNoUnit = (name: string) => name === 'accountId';

type Values = Record<string, unknown>;

/** What is sent to a route about one unit: every field that has to be said, each id that of a record of the unit. */
export const valuesFor = (route: Route, unit: Unit) => {
  const say = sayFor(route, unit);
  const also = alsoSaid[nameOf(route)] ?? [];
  const example = (part: Route['params'], more: readonly string[] = []) =>
    part && (exampleOf(schemaOf(part), say, '', [...also, ...more]) as Values);
  return {
    params: example(route.params),
    query: example(route.query, route.query ? optionalAboutAUnit(schemaOf(route.query)) : []),
    body: example(route.body),
  };
};

/** The fields of a body that hold an id, by the path that leads to each. */
export const idsInBody = (route: Route): string[][] => (route.body ? idFieldsOf(schemaOf(route.body)) : []);

/** The same as `valuesFor`, except that one id in the body is that of a record of another unit. */
export const valuesWithForeignId = (route: Route, unit: Unit, path: readonly string[], other: Unit) => {
  const say = sayFor(route, unit);
  const also = path.includes('newProgramme') ? [] : (alsoSaid[nameOf(route)] ?? []);
  const field = path.at(-1)?.replace(/Ids$/, 'Id');
  const foreign: Say = (name, schema) => (name === field ? sayFor(route, other) : say)(name, schema);
  const body = route.body && exampleOf(schemaOf(route.body), foreign, '', [...also, ...path]);
  return { ...valuesFor(route, unit), body };
};

const smallTable = '示例,列\n甲,乙\n';

/** A file as a browser sends it. */
export const fileSent = (bytes: Buffer | string, name = 'sent.csv') => {
  const boundary = '----every-route';
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`;
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([Buffer.from(head), Buffer.from(bytes), Buffer.from(`\r\n--${boundary}--\r\n`)]),
  };
};

/** As in an address: what cannot be written in UTF-8 is sent as the bytes that a careless program would send. */
const inAddress = (value: unknown) => {
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return text.isWellFormed() ? encodeURIComponent(text) : '%ED%A0%80';
};

type Sent = { params?: unknown; query?: unknown; body?: unknown; file?: Buffer };

/** An HTTP request for a route with these values, whether they are right or not. */
export const requestOf = (route: Route, { params, query, body, file }: Sent): InjectOptions => {
  const path = route.path.replace(/:(\w+)/g, (_, name: string) =>
    inAddress((params as Values | null)?.[name]),
  );
  const asked = Object.entries(query ?? {}).map(([name, value]) => `${inAddress(name)}=${inAddress(value)}`);
  const url = `/api${path}${asked.length > 0 ? `?${asked.join('&')}` : ''}`;
  if (route.takes === 'upload') return { method: route.method, url, ...fileSent(file ?? smallTable) };
  if (body === undefined) return { method: route.method, url };
  const headers = { 'content-type': 'application/json' };
  return { method: route.method, url, headers, payload: JSON.stringify(body) };
};
