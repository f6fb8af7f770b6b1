export const roles = {
  'district-officer': '区文旅干部',
  'town-officer': '镇街文化干部',
  'village-officer': '文化干事',
  'institution-staff': '文化机构人员',
  observer: '观察员',
  'system-administrator': '系统管理员',
  'security-administrator': '安全管理员',
  auditor: '审计员',
};
