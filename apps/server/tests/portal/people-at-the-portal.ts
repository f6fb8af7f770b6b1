import { vi } from 'vitest';
import { openPortal } from './a-portal.ts';

/** The code that the page of a demonstration shows. */
export const codeIn = (text: string): string => /验证码是 (\d{6})/.exec(text)?.[1] ?? '';

/** A year and month of birth as the form has them. */
export const born = (birthYear: string, birthMonthOfYear = '06') => ({ birthYear, birthMonthOfYear });

const numbers = [...'零一二三四五六七八九十'];

/** The answer to the question for people on a page, as somebody who reads Chinese finds it. */
export const answerTo = (text: string): string => {
  const question = /<label for="answer">([^<]*)</.exec(text)?.[1] ?? '';
  const said = [...(question.split(/[，？]/)[0] ?? '')].filter((sign) => numbers.includes(sign));
  const values = said.map((sign) => numbers.indexOf(sign));
  if (question.includes('等于几')) return String(values.reduce((sum, value) => sum + value, 0));
  if (question.includes('最大')) return String(Math.max(...values));
  const words = /“(.*)”/.exec(question)?.[1]?.split('、') ?? [];
  const place = ['第一个', '第二个', '第三个', '最后一个'].findIndex((each) => question.includes(each));
  return words[place] ?? '';
};

/** Residents at the portal of a small district that is a demonstration, so that codes stand on the page. */
export const openPeople = async () => {
  const portal = await openPortal();
  await portal.story.db.updateTable('organisations.organisation').set({ demonstration: true }).execute();
  let [phones, addresses] = [0, 0];
  const aPhone = () => {
    phones += 1;
    return `138${String(phones).padStart(8, '0')}`;
  };
  const aVisitor = () => {
    addresses += 1;
    return portal.visitor(`198.51.100.${addresses}`);
  };
  type Visitor = ReturnType<typeof aVisitor>;
  const askForCode = async (visitor: Visitor, phone: string) => {
    await visitor.read('/sign-in');
    return visitor.send('/sign-in', { phone });
  };
  const signIn = async (visitor: Visitor, phone = aPhone()) => {
    await askForCode(visitor, phone);
    const { text } = await visitor.read('/sign-in/code');
    return visitor.send('/sign-in/code', { code: codeIn(text) });
  };
  return {
    portal,
    aPhone,
    aVisitor,
    askForCode,
    signIn,
    /** Somebody who signed in and agreed. */
    aResident: async ({ phone = aPhone(), name = '示例居民' } = {}) => {
      const visitor = aVisitor();
      await signIn(visitor, phone);
      await visitor.read('/my/welcome');
      await visitor.send('/my/welcome', { name, ...born('1985'), homeId: portal.townId, agree: 'yes' });
      return visitor;
    },
    /** The sign-in library reads the time of the machine: here it is that of the story. */
    timeIs: (instant: string) => {
      portal.story.clock.set(instant);
      vi.useFakeTimers({ toFake: ['Date'], now: new Date(instant) });
    },
    close: async () => {
      vi.useRealTimers();
      await portal.close();
    },
  };
};

export type People = Awaited<ReturnType<typeof openPeople>>;
