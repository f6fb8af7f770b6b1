import type { z } from 'zod';
import type { Permission } from '#platform/permissions/index.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/**
 * Who may call: staff with a permission, any staff signed in, a resident signed in (about themselves alone), or anybody at
 * all. Every route must say one of them.
 */
export type Allows = Permission | 'signed-in' | 'resident' | 'anyone';

type Shape = z.ZodType | undefined;

/** What a route promises: where it is, who may call it, what it takes, answers and refuses. */
export type Route<
  Params extends Shape = Shape,
  Query extends Shape = Shape,
  Body extends Shape = Shape,
  Answers extends z.ZodType = z.ZodType,
> = {
  readonly summary: string;
  readonly method: Method;
  readonly path: string;
  readonly allows: Allows;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  readonly answers: Answers;
  readonly refuses?: readonly string[];
  /** Answers also somebody who has to do something else first, such as changing the password. */
  readonly openWhileHeld?: true;
  /** Of routes for whoever is signed in: answers a program with an API key too. */
  readonly openToKeys?: true;
  /** `upload`: the body is one file; `file`: the answer is bytes, not JSON. */
  readonly takes?: 'upload';
  readonly gives?: 'file';
};

/** Declares a route; portable, so that the web apps call exactly what the server promises. */
export const route = <
  Answers extends z.ZodType,
  Params extends Shape = undefined,
  Query extends Shape = undefined,
  Body extends Shape = undefined,
>(
  declared: Route<Params, Query, Body, Answers>,
): Route<Params, Query, Body, Answers> => declared;

type Out<S> = S extends z.ZodType ? z.output<S> : undefined;
type In<S> = S extends z.ZodType ? z.input<S> : undefined;

export type ParamsOf<R> = R extends Route<infer P, Shape, Shape, z.ZodType> ? Out<P> : never;
export type QueryOf<R> = R extends Route<Shape, infer Q, Shape, z.ZodType> ? Out<Q> : never;
export type BodyOf<R> = R extends Route<Shape, Shape, infer B, z.ZodType> ? Out<B> : never;
export type SentParams<R> = R extends Route<infer P, Shape, Shape, z.ZodType> ? In<P> : never;
export type SentQuery<R> = R extends Route<Shape, infer Q, Shape, z.ZodType> ? In<Q> : never;
export type SentBody<R> = R extends Route<Shape, Shape, infer B, z.ZodType> ? In<B> : never;
export type AnswerOf<R> = R extends Route<Shape, Shape, Shape, infer A> ? z.output<A> : never;
export type AnswerInput<R> = R extends Route<Shape, Shape, Shape, infer A> ? z.input<A> : never;
