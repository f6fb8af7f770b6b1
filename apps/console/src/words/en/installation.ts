export const installation = {
  title: 'System status',
  says: 'Whether backups, audit, disk, database and the rest are well, and what to do when not, as the command doctor tells.',
  lookedAt: 'Looked at',
  again: 'Look again',
  allWell: 'All is well.',
  someWeak: 'Nothing is broken. Could be safer: {{count}}.',
  someWrong: 'Needs doing: {{count}}. Tell whoever runs the machine.',
  states: { well: 'Well', weak: 'Mind', wrong: 'Wrong' },
};
