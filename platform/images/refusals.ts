import { refusalsOf } from '#platform/refusals/index.ts';

export const refusals = refusalsOf('images', {
  tooLarge: {
    kind: 'too-large',
    zh: '图片超过 {megabytes} MB。',
    en: 'The picture is larger than {megabytes} MB.',
  },
  tooManyPixels: {
    kind: 'too-large',
    zh: '图片有 {width}×{height} 像素,超过 {megapixels} 百万像素。',
    en: 'The picture has {width} × {height} pixels, more than {megapixels} megapixels.',
  },
  notAnImage: {
    kind: 'invalid',
    zh: '这不是图片。请上传 JPEG、PNG 或 WebP 图片。',
    en: 'This is not a picture. Please upload a JPEG, PNG or WebP picture.',
  },
  unsupportedKind: {
    kind: 'invalid',
    zh: '不支持 {kind} 格式的图片。请上传 JPEG、PNG 或 WebP 图片。',
    en: 'Pictures of the kind {kind} are not supported. Please upload a JPEG, PNG or WebP picture.',
  },
  heicUnsupported: {
    kind: 'invalid',
    zh: '这是 HEIC 格式的照片,服务器无法读取。请在手机“设置 › 相机 › 格式”中选择“兼容性最佳”,或转换为 JPEG 后上传。',
    en: 'This is a HEIC photo, which cannot be read here. Please choose "Most Compatible" under Settings › Camera › Formats, or convert it to JPEG.',
  },
  animated: {
    kind: 'invalid',
    zh: '不支持动图,请上传静止的图片。',
    en: 'Animated pictures are not supported. Please upload a still picture.',
  },
  corrupt: {
    kind: 'invalid',
    zh: '图片已损坏或不完整,请重新上传。',
    en: 'The picture is damaged or incomplete. Please upload it again.',
  },
});
