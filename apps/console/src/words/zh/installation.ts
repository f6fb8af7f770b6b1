export const installation = {
  title: '系统状态',
  says: '备份、审计、磁盘、数据库等是否正常，有问题时该怎么办；与服务器上的 doctor 命令所见相同。',
  lookedAt: '查看于',
  again: '重新查看',
  allWell: '各项正常。',
  someWeak: '没有故障；有 {{count}} 项可以更稳妥。',
  someWrong: '有 {{count}} 项需要处理，请转告运维人员。',
  states: { well: '正常', weak: '留意', wrong: '需处理' },
};
