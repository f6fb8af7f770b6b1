/** A question in words, as a screen reader reads it, with every answer that is right. */
export type Question = { zh: string; en: string; answers: readonly string[] };

const chinese = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const english = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const teens = [
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const things = [
  ['山', 'hill'],
  ['水', 'water'],
  ['花', 'flower'],
  ['鸟', 'bird'],
  ['月', 'moon'],
  ['灯', 'lamp'],
  ['船', 'boat'],
  ['桥', 'bridge'],
  ['书', 'book'],
  ['茶', 'tea'],
] as const;
const places = [
  ['第一个', 'first'],
  ['第二个', 'second'],
  ['第三个', 'third'],
  ['最后一个', 'last'],
] as const;

/** A number up to 19 in digits and in words of both languages. */
const saysNumber = (number: number): string[] =>
  number <= 10
    ? [`${number}`, chinese[number] ?? '', english[number] ?? '', ...(number === 2 ? ['两'] : [])]
    : [`${number}`, `十${chinese[number - 10]}`, teens[number - 11] ?? ''];

type Dice = (sides: number) => number;

const sum = (dice: Dice): Question => {
  const [one, other] = [dice(8) + 2, dice(8) + 2];
  return {
    zh: `${chinese[one]}加${chinese[other]}等于几？`,
    en: `What is ${english[one]} plus ${english[other]}?`,
    answers: saysNumber(one + other),
  };
};

const largest = (dice: Dice): Question => {
  const start = dice(3) + 1;
  const all = [start, start + dice(3) + 1, start + 5];
  for (let turns = dice(3); turns > 0; turns -= 1) all.push(all.shift() ?? 0);
  return {
    zh: `${all.map((number) => chinese[number]).join('、')}，这三个数里哪个最大？`,
    en: `Which is the largest of ${all.map((number) => english[number]).join(', ')}?`,
    answers: saysNumber(Math.max(...all)),
  };
};

const order = (dice: Dice): Question => {
  const start = dice(things.length);
  const four = [0, 3, 6, 9].map((step) => things[(start + step) % things.length] ?? things[0]);
  const at = dice(places.length);
  const [zhPlace, enPlace] = places[at] ?? places[0];
  const right = four[at] ?? things[0];
  return {
    zh: `“${four.map(([zh]) => zh).join('、')}”里，${zhPlace}字是什么？`,
    en: `Which word is the ${enPlace} of these: ${four.map(([, en]) => en).join(', ')}?`,
    answers: [...right],
  };
};

/** One question of several kinds; `dice(n)` gives a number from 0 to n − 1. */
export const makeQuestion = (dice: Dice): Question => ([sum, largest, order][dice(3)] ?? sum)(dice);

/** An answer as it is compared: no spaces, no stops, small letters. */
export const readAnswer = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s。.，,！!“”"]/g, '')
    .slice(0, 40);
