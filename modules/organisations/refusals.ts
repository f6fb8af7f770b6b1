import { refusalsOf } from '#platform/refusals/index.ts';

/** Every "no" about the tree of organisations. */
export const refusals = refusalsOf('organisations', {
  notFound: { kind: 'not-found', zh: '没有找到这个单位。', en: 'This organisation was not found.' },
  codeTaken: {
    kind: 'conflict',
    zh: '单位代码 {code} 在这段时间内已被使用。',
    en: 'The organisation code {code} is already in use in these dates.',
  },
  wrongParent: {
    kind: 'invalid',
    zh: '这类单位不能设在所选的上级之下：村居属于镇街，镇街属于区县。',
    en: 'This kind of organisation cannot stand beneath that parent: a village belongs to a town, a town to a district.',
  },
  parentUnknown: {
    kind: 'invalid',
    zh: '上级单位代码 {code} 既不在系统中，也不在这份文件中。',
    en: 'The parent code {code} is neither in the system nor in this file.',
  },
  circularParents: {
    kind: 'invalid',
    zh: '上级关系成环：{codes}。',
    en: 'The parents form a circle: {codes}.',
  },
  codeTwice: {
    kind: 'invalid',
    zh: '单位代码 {code} 在文件中重复（第一次在第 {line} 行）。',
    en: 'The code {code} stands twice in the file (first in line {line}).',
  },
  alreadyElsewhere: {
    kind: 'conflict',
    zh: '系统中已有这个代码，但类型或上级不同；请用“调整上级”办理。',
    en: 'This code exists with another kind or parent; use “move” for that.',
  },
  beneathItself: {
    kind: 'conflict',
    zh: '单位不能移到自己或自己的下级之下。',
    en: 'An organisation cannot move beneath itself or its own subordinates.',
  },
  moveAheadOfTime: {
    kind: 'invalid',
    zh: '调整只能从今天或以前的日期生效，请在生效当日办理。',
    en: 'A move takes effect today or earlier; please record it on the day it takes effect.',
  },
  changedSince: {
    kind: 'conflict',
    zh: '自该日期以后，这个单位或其下级已有过调整，不能再从更早的日期改动。',
    en: 'This organisation or one beneath it was changed after that day; an earlier change is not possible.',
  },
  endsBeforeStart: {
    kind: 'invalid',
    zh: '结束日期早于开始日期。',
    en: 'The last day comes before the first day.',
  },
  stillHasUnits: {
    kind: 'conflict',
    zh: '仍有 {count} 个下级单位，请先移走或撤销。',
    en: 'There are still {count} organisations beneath it; move or close them first.',
  },
  importFailed: {
    kind: 'invalid',
    zh: '文件中有 {count} 行不符合要求，未导入任何内容。',
    en: '{count} lines of the file are not in order; nothing was imported.',
  },
});
