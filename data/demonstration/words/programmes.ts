/** The seven basic services of the notice (2.1), as programmes are sorted by them. */
export type Category =
  | 'reading'
  | 'radio'
  | 'television'
  | 'film'
  | 'performance'
  | 'facility-opening'
  | 'culture-sport';
export type Theme =
  | 'reading-for-all'
  | 'arts-for-all'
  | 'to-the-village'
  | 'special-groups'
  | 'our-festivals'
  | 'other';

export type Offer = {
  item: string;
  category: Category;
  theme: Theme;
  minutes: number;
  heads: readonly [number, number];
  summary: string;
};

const offer = (
  item: string,
  category: Category,
  theme: Theme,
  minutes: number,
  heads: readonly [number, number],
  summary: string,
): Offer => ({
  item,
  category,
  theme,
  minutes,
  heads,
  summary,
});

/** Standing free items: what goes on week by week. */
export const standingOffers: readonly Offer[] = [
  offer('图书借阅与报刊阅览', 'reading', 'reading-for-all', 180, [6, 30], '开架借阅，报刊当日上架。'),
  offer('亲子绘本共读', 'reading', 'reading-for-all', 60, [8, 25], '志愿者带读，家长与孩子同读一本书。'),
  offer('老年读报会', 'reading', 'special-groups', 60, [8, 20], '读报、说事、议家常。'),
  offer('村村响广播节目收听', 'radio', 'other', 40, [5, 20], '政策宣讲与地方新闻集中收听。'),
  offer('电视点播室', 'television', 'other', 120, [5, 18], '新闻、戏曲与体育节目点播。'),
  offer('周末公益电影', 'film', 'to-the-village', 110, [15, 80], '每周放映一场，影片提前公示。'),
  offer('坝坝舞教学', 'culture-sport', 'arts-for-all', 90, [12, 60], '从基本步伐学起，零基础可参加。'),
  offer('合唱排练', 'culture-sport', 'arts-for-all', 90, [12, 40], '每周排练，节庆登台。'),
  offer('书法公益课', 'culture-sport', 'arts-for-all', 90, [8, 24], '楷书入门，笔墨自备。'),
  offer('乒乓球室开放', 'facility-opening', 'other', 180, [6, 24], '球台免费使用，球拍自带。'),
  offer('电子阅览室开放', 'facility-opening', 'other', 180, [5, 20], '免费上网、查资料、学手机。'),
  offer('棋牌活动室开放', 'facility-opening', 'other', 180, [8, 32], '象棋、围棋、健康棋牌。'),
  offer('太极晨练', 'culture-sport', 'arts-for-all', 60, [10, 40], '二十四式太极拳带练。'),
  offer('川剧座唱', 'performance', 'arts-for-all', 90, [10, 45], '戏迷自乐，锣鼓相和。'),
];

/** Single events through the year. */
export const singleOffers: readonly Offer[] = [
  offer('送文艺演出进村', 'performance', 'to-the-village', 120, [60, 320], '区文化馆与民间艺术团同台。'),
  offer('露天电影专场', 'film', 'to-the-village', 120, [40, 200], '院坝放映，带小板凳来。'),
  offer('全民阅读分享会', 'reading', 'reading-for-all', 90, [15, 60], '一人一本书，轮流讲给大家听。'),
  offer('少儿才艺展示', 'performance', 'special-groups', 100, [30, 120], '歌舞、乐器、朗诵，人人上台。'),
  offer('趣味运动会', 'culture-sport', 'arts-for-all', 150, [30, 150], '拔河、跳绳、滚铁环。'),
  offer('非遗体验日', 'culture-sport', 'arts-for-all', 120, [15, 60], '剪纸、糖画、竹编动手做。'),
  offer('残障人士读书会', 'reading', 'special-groups', 90, [6, 20], '志愿者一对一陪读。'),
  offer('手机摄影课堂', 'culture-sport', 'arts-for-all', 90, [10, 35], '构图、光线、修图三步走。'),
  offer('消夏纳凉晚会', 'performance', 'arts-for-all', 150, [60, 260], '节目自编自演，院坝纳凉。'),
  offer('农技广播讲座', 'radio', 'to-the-village', 60, [10, 50], '专家连线，果树与蔬菜管理。'),
  offer('优秀影片展播', 'television', 'other', 120, [10, 40], '集中观看与座谈。'),
];

/** Traditional festivals (我们的节日): lunar month and day, and what is held within a week of it. */
export const festivals: readonly {
  name: string;
  lunar: readonly [number, number] | 'qingming';
  item: string;
}[] = [
  { name: '春节', lunar: [1, 1], item: '迎春送福写春联' },
  { name: '元宵', lunar: [1, 15], item: '元宵灯谜会' },
  { name: '清明', lunar: 'qingming', item: '清明诗会' },
  { name: '端午', lunar: [5, 5], item: '端午包粽子' },
  { name: '七夕', lunar: [7, 7], item: '七夕家风故事会' },
  { name: '中秋', lunar: [8, 15], item: '中秋赏月雅集' },
  { name: '重阳', lunar: [9, 9], item: '重阳敬老演出' },
];

/** How places are called where sessions are held, by the function of the space. */
export const spaceNames: Record<string, readonly string[]> = {
  'culture-sport': ['多功能活动厅', '文体活动室', '排练厅'],
  training: ['培训教室', '多功能培训室'],
  reading: ['图书阅览室', '农家书屋', '书报刊阅览室'],
  broadcast: ['广播室'],
  exhibition: ['展览廊', '村史陈列室', '文化展厅'],
};
