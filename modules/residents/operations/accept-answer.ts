import { timingSafeEqual } from 'node:crypto';
import type { Db } from '#platform/database/index.ts';
import { refuse } from '#platform/refusals/index.ts';
import { refusals } from '../refusals.ts';
import { atField } from '../rules/fields.ts';
import { questionSecret, sealedAnswer, signatureOf, type Ticket } from './ask-question.ts';

const readTicket = (secret: string, said: string): Ticket | undefined => {
  const [content = '', signature = ''] = said.split('.');
  const [right, given] = [Buffer.from(signatureOf(secret, content)), Buffer.from(signature)];
  if (right.length !== given.length || !timingSafeEqual(right, given)) return undefined;
  return JSON.parse(Buffer.from(content, 'base64url').toString()) as Ticket;
};

/** Whether nobody answered this question before, right or wrong. */
const isFirst = async (db: Db, id: string, now: Date): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('residents.answeredQuestion')
    .values({ id, answeredAt: now })
    .onConflict((taken) => taken.column('id').doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
};

/**
 * Lets somebody on who answered a question of ours rightly, in time, for the first time; all others are asked anew. Whoever
 * was not asked yet hears that there is a question, not that they did something wrong.
 */
export const acceptAnswer = async (
  db: Db,
  said: { question?: string | undefined; answer?: string | undefined },
  now: Date,
): Promise<void> => {
  if (!said.question) refuse(refusals.answerNeeded());
  const secret = await questionSecret(db);
  const ticket = readTicket(secret, said.question ?? '');
  const isRight =
    ticket !== undefined &&
    ticket.until > now.getTime() &&
    (await isFirst(db, ticket.id, now)) &&
    ticket.answers.includes(sealedAnswer(secret, ticket.id, said.answer ?? ''));
  if (!isRight) refuse(atField('answer', refusals.answerWrong));
};
