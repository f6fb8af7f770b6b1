import { createHmac, randomInt } from 'node:crypto';
import type { Db } from '#platform/database/index.ts';
import { newId } from '#platform/ids.ts';
import { secretOf } from '#platform/settings/index.ts';
import { makeQuestion, readAnswer } from '../rules/questions.ts';

/** A question is good for so long, in milliseconds. */
const goodMs = 10 * 60_000;

/** What travels with the form: which question, until when it counts, and its answers as nobody can read them. */
export type Ticket = { id: string; until: number; answers: string[] };

/** The key under which questions are signed. */
export const questionSecret = (db: Db) => secretOf(db, 'resident-question-secret');

const digest = (secret: string, text: string) => createHmac('sm3', secret).update(text).digest('base64url');

/** An answer to one question, as the form carries it. */
export const sealedAnswer = (secret: string, id: string, answer: string) =>
  digest(secret, `answer ${id} ${readAnswer(answer)}`).slice(0, 22);

export const signatureOf = (secret: string, content: string) => digest(secret, `question ${content}`);

/**
 * A question for people in both languages, and what the form sends back with the answer: signed, for ten minutes, good
 * for one answer. It needs no picture and no script, and a screen reader reads it.
 */
export const askQuestion = async (db: Db, now: Date) => {
  const secret = await questionSecret(db);
  const { zh, en, answers } = makeQuestion((sides) => randomInt(sides));
  const id = newId();
  const ticket: Ticket = {
    id,
    until: now.getTime() + goodMs,
    answers: answers.map((answer) => sealedAnswer(secret, id, answer)),
  };
  const content = Buffer.from(JSON.stringify(ticket)).toString('base64url');
  return { zh, en, ticket: `${content}.${signatureOf(secret, content)}` };
};
