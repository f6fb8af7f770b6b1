/** Art teams by genre, as places call them; {place} is the town or village. */
export const artTeams: readonly { genre: string; name: string }[] = [
  { genre: 'dance', name: '{place}舞蹈队' },
  { genre: 'choir', name: '{place}合唱团' },
  { genre: 'drum-and-gong', name: '{place}腰鼓队' },
  { genre: 'opera', name: '{place}川剧座唱队' },
  { genre: 'folk-music', name: '{place}民乐队' },
  { genre: 'instruments', name: '{place}口琴队' },
  { genre: 'calligraphy-painting', name: '{place}书画社' },
  { genre: 'fashion-show', name: '{place}旗袍队' },
  { genre: 'martial-arts', name: '{place}太极队' },
  { genre: 'storytelling', name: '{place}金钱板说唱队' },
];

/** Local brands (一村一品), invented. */
export const brands: readonly { name: string; genre: string; story: string }[] = [
  { name: '{place}龙灯', genre: '民俗', story: '（演示）每年正月巡演，由村中老艺人带队，青年接棒。' },
  { name: '{place}剪纸', genre: '手工技艺', story: '（演示）妇女骨干传习，作品进展厅、进课堂。' },
  { name: '{place}山歌', genre: '民间音乐', story: '（演示）收集整理旧曲，编成合唱与情景表演。' },
  { name: '{place}竹编', genre: '手工技艺', story: '（演示）竹器匠人带徒，农闲开班。' },
  { name: '{place}腰鼓', genre: '民间舞蹈', story: '（演示）一支队伍一套鼓谱，节庆必到。' },
  { name: '{place}坝坝宴文艺会', genre: '群众文艺', story: '（演示）邻里一桌席，节目自己演。' },
  { name: '{place}书声', genre: '全民阅读', story: '（演示）每月一场家庭共读，孩子当主讲。' },
  { name: '{place}门神年画', genre: '美术', story: '（演示）老版新印，年前赠送乡邻。' },
];

export const courses: readonly {
  title: string;
  subject: string;
  organiser: 'library' | 'culture-hall' | 'heritage-centre' | 'authority';
  days: number;
}[] = [
  { title: '镇街文化干部业务培训班', subject: 'theory', organiser: 'authority', days: 3 },
  { title: '村居图书室与农家书屋管理', subject: 'library-work', organiser: 'library', days: 2 },
  { title: '《中图法》分类、排架与目录组织', subject: 'library-work', organiser: 'library', days: 2 },
  { title: '全民阅读活动推广', subject: 'reading-promotion', organiser: 'library', days: 1 },
  { title: '村居文艺骨干舞蹈编排', subject: 'arts', organiser: 'culture-hall', days: 2 },
  { title: '声乐与合唱指挥基础', subject: 'arts', organiser: 'culture-hall', days: 2 },
  { title: '非物质文化遗产传承人专题班', subject: 'heritage', organiser: 'heritage-centre', days: 2 },
  { title: '场馆安全与应急', subject: 'safety', organiser: 'authority', days: 1 },
  { title: '公共数字文化资源使用', subject: 'digital', organiser: 'culture-hall', days: 1 },
  { title: '文化志愿服务组织', subject: 'volunteering', organiser: 'culture-hall', days: 1 },
];
