import { refusalsOf } from '#platform/refusals/index.ts';

/** The refusals any route may give. */
export const refusals = refusalsOf('http', {
  invalidRequest: {
    kind: 'invalid',
    zh: '提交的内容有 {count} 处不符合要求，请按提示修改。',
    en: 'What was sent has {count} problems; please correct them as shown.',
  },
  signInFirst: { kind: 'signed-out', zh: '请先登录。', en: 'Please sign in first.' },
  notAllowed: {
    kind: 'forbidden',
    zh: '您没有进行这项操作的权限。',
    en: 'You do not have permission to do this.',
  },
  notForKeys: {
    kind: 'forbidden',
    zh: '这项操作须由本人登录后进行，不能使用接口密钥。',
    en: 'This is for a person who signed in, not for an API key.',
  },
  notFound: { kind: 'not-found', zh: '没有找到这条记录。', en: 'This record was not found.' },
  foreignOrigin: {
    kind: 'forbidden',
    zh: '请求来自其他网站，已拒绝。',
    en: 'The request came from another site and was refused.',
  },
  tooLarge: { kind: 'too-large', zh: '提交的内容过大。', en: 'What was sent is too large.' },
  tooMany: {
    kind: 'too-many',
    zh: '操作过于频繁，请稍后再试。',
    en: 'Too many requests; please try again shortly.',
  },
  unreadable: {
    kind: 'invalid',
    zh: '提交的内容无法读取，请检查格式与编码。',
    en: 'What was sent could not be read; check its format and encoding.',
  },
  badKey: {
    kind: 'invalid',
    zh: '幂等键应为 8 至 200 个字符。',
    en: 'An idempotency key has 8 to 200 characters.',
  },
  fileMissing: { kind: 'invalid', zh: '请选择要上传的文件。', en: 'Please choose a file to upload.' },
  diskFull: {
    kind: 'unavailable',
    zh: '服务器磁盘空间不足，没有保存。请联系管理员腾出空间后再试。',
    en: 'The server has no disk space left and nothing was saved. Please tell the administrator, and try again when there is room.',
  },
  busy: {
    kind: 'unavailable',
    zh: '系统繁忙，请稍后再试。',
    en: 'The system is busy; please try again shortly.',
  },
});
