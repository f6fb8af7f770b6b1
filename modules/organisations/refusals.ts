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
    en: 'A change of the tree takes effect today or earlier; please record it on the day it takes effect.',
  },
  changedSince: {
    kind: 'conflict',
    zh: '自该日期以后，这个单位或其下级已有过调整，不能再从更早的日期改动。',
    en: 'This organisation or one beneath it was changed after that day; an earlier change is not possible.',
  },
  otherLevel: {
    kind: 'invalid',
    zh: '只能与同一级的单位合并或拆分，类型也不能跨级：镇街与镇街、村居与村居、同类机构与同类机构。',
    en: 'Only units of the same level merge or split, and a kind stays within its level: towns with towns, villages with villages, institutions with their own kind.',
  },
  mergesWithItself: {
    kind: 'invalid',
    zh: '要并入的单位重复，或者就是保留单位本身。',
    en: 'A unit to be merged is named twice, or is the unit that stays.',
  },
  notInForce: {
    kind: 'conflict',
    zh: '“{name}”在该日期还未启用或已经撤销。',
    en: '“{name}” is not in force on that day: it has ended or not yet begun.',
  },
  notBeneathSplit: {
    kind: 'invalid',
    zh: '划给新单位的下级中，有不属于被拆分单位的，或者被划了两次。',
    en: 'A unit given to a new part does not hang beneath the unit that is split, or is given twice.',
  },
  splitFromAbove: {
    kind: 'conflict',
    zh: '拆出的新单位与原单位同属一个上级，请由管理上级单位的人员办理。',
    en: 'The new parts hang beneath the same parent; somebody who arranges that parent has to split this unit.',
  },
  treeChangedSincePreview: {
    kind: 'conflict',
    zh: '预览之后，单位已有变动，请重新预览后再办理。',
    en: 'The tree has changed since the preview; look at a new one and try again.',
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
