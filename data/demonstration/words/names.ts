import type { Chance } from '../random.ts';

const surnames =
  '李王张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文'.split(
    '',
  );
const womanly =
  '秀英 桂兰 玉梅 晓芳 丽华 春燕 雪琴 小红 淑珍 佳怡 思雨 欣然 慧敏 永芬 光碧 泽芳 云霞 素珍 诗涵 雅婷 玲 静 燕 敏 娟 霞 萍 艳 蓉 莉'.split(
    ' ',
  );
const manly =
  '建国 志强 国庆 明辉 永福 光明 德华 家富 泽民 文斌 俊杰 浩然 子轩 天佑 长江 世平 大勇 昌荣 正华 小平 伟 勇 军 强 涛 斌 波 鹏 超 刚'.split(
    ' ',
  );

/** An invented person: name, gender and year of birth between two ages. */
export const anInventedPerson = (chance: Chance, thisYear: number, ages: readonly [number, number]) => {
  const gender = chance.often(0.58) ? ('female' as const) : ('male' as const);
  const given = chance.pick(gender === 'female' ? womanly : manly);
  return { name: `${chance.pick(surnames)}${given}`, gender, birthYear: thisYear - chance.whole(...ages) };
};
