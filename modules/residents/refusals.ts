import { refusalsOf } from '#platform/refusals/index.ts';

/** Every "no" that a resident, or an officer at the counter, may hear. */
export const refusals = refusalsOf('residents', {
  signInClosed: {
    kind: 'unavailable',
    zh: '手机验证码登录还没有开通。看活动、去中心都不需要登录。',
    en: 'Signing in by phone is not available yet. Looking up activities and visiting a centre need no sign-in.',
  },
  phoneInvalid: {
    kind: 'invalid',
    zh: '请输入 11 位手机号码。',
    en: 'Please enter a mobile number of 11 digits.',
  },
  phoneOfRecord: {
    kind: 'conflict',
    zh: '这个号码已经登记给{name}（{unit}）：请在名单里打开那一行更改，不要重复登记。家人合用手机的，另一位可以不填号码。',
    en: '{name} ({unit}) is registered with this number: open that row of the list instead. Of two who share a phone, one goes without.',
  },
  phoneOfAccount: {
    kind: 'conflict',
    zh: '{name}已经用这个号码注册（{unit}），资料由本人在门户“我的”里管理，不用再登记。家人合用手机的，另一位可以不填号码。',
    en: '{name} ({unit}) signed up with this number and keeps their own particulars under “Mine” on the portal. Of two who share a phone, one goes without.',
  },
  phoneElsewhere: {
    kind: 'conflict',
    zh: '这个号码已经有居民登记，不在本单位：请核对号码。本人可以用它登录门户；家人合用手机的，另一位可以不填号码。',
    en: 'A resident of another unit has this number: please check it. They can sign in with it on the portal; of two who share a phone, one goes without.',
  },
  codeTooSoon: {
    kind: 'too-many',
    zh: '验证码每分钟只能获取一次，请稍等再试。',
    en: 'One code a minute: please wait a moment and try again.',
  },
  codeTooMany: {
    kind: 'too-many',
    zh: '一小时内获取验证码的次数太多，请过一会儿再试，或到中心的服务台办理。',
    en: 'Too many codes within an hour: please try again later, or ask at the counter of a centre.',
  },
  answerNeeded: {
    kind: 'invalid',
    zh: '请先回答下面这道题，再点一次按钮。',
    en: 'Please answer the question below first, then press the button once more.',
  },
  answerWrong: {
    kind: 'invalid',
    zh: '没有答对，或者过了时间，请答下面这道新题。',
    en: 'That was not right or came too late; please answer this new question.',
  },
  gatewayFailed: {
    kind: 'unavailable',
    zh: '短信暂时发不出去，请过几分钟再试。',
    en: 'The message could not be sent; please try again in a few minutes.',
  },
  codeWrong: {
    kind: 'invalid',
    zh: '验证码不对，还可以试 {left} 次，请核对短信后重新输入。',
    en: 'The code is not right (tries left: {left}); please look at the message again.',
  },
  codeSpent: {
    kind: 'invalid',
    zh: '验证码已经过期，或者错了太多次，请重新获取。',
    en: 'The code is too old or was wrong too often; please ask for a new one.',
  },
  phoneTaken: {
    kind: 'conflict',
    zh: '已经有人用这个号码登录。如果也是您自己，请先用这个号码登录并注销，再来更换。',
    en: 'Somebody signs in with this number already. If that is you, too, sign in with it, close that account, and come back.',
  },
  signInAfresh: {
    kind: 'conflict',
    zh: '登录已超过 {minutes} 分钟。为了安全，请先退出，用现在的号码重新登录，再来更换。',
    en: 'You signed in more than {minutes} minutes ago. To be safe, sign out, sign in again with your present number, and come back.',
  },
  consentNeeded: {
    kind: 'invalid',
    zh: '请先阅读隐私政策，勾选同意后才能继续。',
    en: 'Please read the privacy notice and agree before going on.',
  },
  notSure: {
    kind: 'invalid',
    zh: '请先勾选确认，再注销。',
    en: 'Please tick that you are sure before closing.',
  },
  noticeChanged: {
    kind: 'conflict',
    zh: '隐私政策刚刚更新，请重新阅读后再同意。',
    en: 'The privacy notice has just changed; please read it again.',
  },
  guardianNeeded: {
    kind: 'invalid',
    zh: '未满 14 周岁需要监护人同意：请由监护人用自己的手机登录，再添加孩子。',
    en: 'Under 14 a guardian has to agree: they sign in with their own phone and add the child.',
  },
  guardianFirst: {
    kind: 'invalid',
    zh: '未满 14 周岁需要监护人同意：请先登记监护人，再在监护人那一行添加孩子。',
    en: 'Under 14 a guardian has to agree: register the guardian first, then add the child in the guardian’s row.',
  },
  /** Written down only: the page of signing in says it in its own words. */
  notKnownToCity: {
    kind: 'signed-out',
    zh: '城市统一身份没有确认这位居民。',
    en: 'The city’s portal did not vouch for this resident.',
  },
  notAChild: {
    kind: 'invalid',
    zh: '已满 14 周岁，可以用自己的手机登录，不需要监护人添加。',
    en: 'Whoever is 14 signs in with their own phone and need not be added by a guardian.',
  },
  registeredAlone: {
    kind: 'invalid',
    zh: '已满 14 周岁，不需要监护人：请核对出生年月，或用“服务台登记”单独登记。',
    en: 'Whoever is 14 needs no guardian: please check the month of birth, or register them by themselves.',
  },
  birthMonthAhead: {
    kind: 'invalid',
    zh: '出生年月不能晚于本月。',
    en: 'The month of birth cannot lie ahead.',
  },
  homeUnknown: {
    kind: 'invalid',
    zh: '请在列表中选择所在的镇街或村居。',
    en: 'Please choose a town or village from the list.',
  },
  tooManyChildren: {
    kind: 'conflict',
    zh: '一位监护人最多添加 {most} 个孩子，更多请到中心的服务台办理。',
    en: 'A guardian can add {most} children; please ask at the counter of a centre for more.',
  },
  childNotFound: { kind: 'not-found', zh: '没有找到这个孩子的记录。', en: 'This child was not found.' },
  residentNotFound: { kind: 'not-found', zh: '没有找到这位居民。', en: 'This resident was not found.' },
  keepsThemselves: {
    kind: 'conflict',
    zh: '这位居民自己管理自己的资料，请本人在门户“我的”里更改或注销。',
    en: 'This resident keeps their own particulars; they change or close them under “Mine” on the portal.',
  },
});
