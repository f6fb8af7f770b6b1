import { refusalsOf } from '#platform/refusals/index.ts';

/** Why a file as a whole is not taken: nothing of it is used. */
export const refusals = refusalsOf('spreadsheets', {
  empty: {
    kind: 'invalid',
    zh: '文件是空的,没有表头。',
    en: 'The file is empty: there is no header line.',
  },
  tooLarge: {
    kind: 'too-large',
    zh: '文件超过 {limit} 字节,请分成几个文件上传。',
    en: 'The file is larger than {limit} bytes. Please split it.',
  },
  unpacksTooLarge: {
    kind: 'too-large',
    zh: '文件解压后过大(超过 {limit} 字节),不予读取。',
    en: 'The file unpacks to more than {limit} bytes and is not read.',
  },
  tooManyParts: {
    kind: 'too-large',
    zh: '文件内部包含 {count} 个部分,超过 {limit} 个,不予读取。',
    en: 'The file holds {count} parts inside, more than {limit}, and is not read.',
  },
  sheetTooWide: {
    kind: 'too-large',
    zh: '工作表的范围一直到第 {rows} 行、第 {columns} 列,范围过大。请删除数据以外的空白行和空白列后再上传。',
    en: 'The sheet reaches to row {rows} and column {columns}, which is too far. Please delete the blank rows and columns around the data.',
  },
  tooManyRows: {
    kind: 'too-large',
    zh: '数据超过 {limit} 行,请分成几个文件上传。',
    en: 'There are more than {limit} lines of data. Please split the file.',
  },
  tooManyColumns: {
    kind: 'too-large',
    zh: '表头有 {count} 列,超过 {limit} 列。',
    en: 'The header has {count} columns, more than {limit}.',
  },
  tooHeavy: {
    kind: 'too-large',
    zh: '文件内容过于复杂,在限定的时间和内存内无法读完。请另存为新的工作簿,或分成几个文件上传。',
    en: 'The file is too complicated to be read in the time and memory allowed. Please save it as a new workbook, or split it.',
  },
  notATable: {
    kind: 'invalid',
    zh: '“{name}”不是表格。请上传 Excel 工作簿(.xlsx)或 CSV 文件。',
    en: '"{name}" is not a table. Please upload an Excel workbook (.xlsx) or a CSV file.',
  },
  oldWorkbook: {
    kind: 'invalid',
    zh: '这是旧格式的 Excel 文件(.xls)。请在 Excel 或 WPS 中另存为 .xlsx 后再上传。',
    en: 'This is an old Excel file (.xls). Please save it as .xlsx and upload it again.',
  },
  encrypted: {
    kind: 'invalid',
    zh: '文件有密码保护。请去掉密码后再上传。',
    en: 'The file is protected by a password. Please remove the password and upload it again.',
  },
  brokenWorkbook: {
    kind: 'invalid',
    zh: '文件已损坏,无法读取。请在 Office 或 WPS 中打开并重新保存。',
    en: 'The file is damaged and cannot be read. Please open it in Office or WPS and save it again.',
  },
  sheetNotFound: {
    kind: 'invalid',
    zh: '工作簿中没有名为“{sheet}”的工作表。',
    en: 'The workbook has no sheet named "{sheet}".',
  },
  brokenEncoding: {
    kind: 'invalid',
    zh: '第 {line} 行有无法识别的文字编码。请将文件另存为 UTF-8 或 GB18030 编码。',
    en: 'Line {line} holds bytes that are neither UTF-8 nor GB18030. Please save the file in one of them.',
  },
  brokenQuotes: {
    kind: 'invalid',
    zh: '第 {line} 行的引号没有成对。',
    en: 'The quotes on line {line} do not match.',
  },
  missingHeader: {
    kind: 'invalid',
    zh: '第 {line} 行第 {column} 列有内容,但这一列没有表头。',
    en: 'Line {line} has content in column {column}, which has no header.',
  },
  duplicateHeader: {
    kind: 'invalid',
    zh: '表头“{column}”出现了不止一次。',
    en: 'The header "{column}" appears more than once.',
  },
  formula: {
    kind: 'invalid',
    zh: '第 {line} 行“{column}”列的内容以 =、+、- 或 @ 开头,可能被当作公式执行,不予接收。',
    en: 'Line {line}, column "{column}" begins with =, +, - or @ and could run as a formula. It is not taken.',
  },
  formulaWithoutValue: {
    kind: 'invalid',
    zh: '{cell} 单元格的公式没有保存结果。请在 Excel 或 WPS 中打开并重新保存,或改为填写数值。',
    en: 'The formula in cell {cell} was saved without its result. Please open the file in Excel or WPS and save it again, or type the value.',
  },
  errorValue: {
    kind: 'invalid',
    zh: '{cell} 单元格显示的是公式错误(如 #N/A)。请改正后再上传。',
    en: 'Cell {cell} shows a formula error such as #N/A. Please correct it.',
  },
  numberTooLong: {
    kind: 'invalid',
    zh: '第 {line} 行“{column}”列是超过 15 位的数字,Excel 已丢失末尾几位。请将单元格设为文本后重新填写。',
    en: 'Line {line}, column "{column}" is a number of more than 15 digits, of which Excel has lost the last. Please format the cell as text and type it again.',
  },
  cellTooLong: {
    kind: 'invalid',
    zh: '第 {line} 行“{column}”列超过 {limit} 个字。',
    en: 'Line {line}, column "{column}" is longer than {limit} characters.',
  },
  controlCharacter: {
    kind: 'invalid',
    zh: '第 {line} 行“{column}”列含有不可见的控制字符。',
    en: 'Line {line}, column "{column}" holds an invisible control character.',
  },
  unknownColumn: {
    kind: 'invalid',
    zh: '不认识的列:{columns}。可以使用的列:{accepted}。',
    en: 'Unknown columns: {columns}. Columns that can be used: {accepted}.',
  },
  missingColumn: {
    kind: 'invalid',
    zh: '缺少必需的列:{columns}。',
    en: 'Required columns are missing: {columns}.',
  },
  repeatedColumn: {
    kind: 'invalid',
    zh: '“{first}”和“{second}”是同一列的两种写法,只能保留一列。',
    en: '"{first}" and "{second}" are two spellings of the same column. Only one can stay.',
  },
});

/** What can be wrong with one cell of one line; the other lines are still looked at. */
export const cellProblems = refusalsOf('spreadsheets', {
  required: { kind: 'invalid', zh: '必须填写。', en: 'This must be filled in.' },
  notADate: {
    kind: 'invalid',
    zh: '“{value}”不是日期,请写成 2026-03-05。',
    en: '"{value}" is not a date. Please write 2026-03-05.',
  },
  impossibleDate: {
    kind: 'invalid',
    zh: '“{value}”这一天不存在。',
    en: 'The day "{value}" does not exist.',
  },
  notATime: {
    kind: 'invalid',
    zh: '“{value}”不是时间,请写成 19:00。',
    en: '"{value}" is not a time. Please write 19:00.',
  },
  notANumber: { kind: 'invalid', zh: '“{value}”不是数字。', en: '"{value}" is not a number.' },
  notWhole: { kind: 'invalid', zh: '“{value}”不是整数。', en: '"{value}" is not a whole number.' },
  tooHigh: { kind: 'invalid', zh: '不能大于 {limit}。', en: 'It must not be more than {limit}.' },
  tooLow: { kind: 'invalid', zh: '不能小于 {limit}。', en: 'It must not be less than {limit}.' },
  tooLong: {
    kind: 'invalid',
    zh: '不能超过 {limit} 个字。',
    en: 'It must not be longer than {limit} characters.',
  },
  tooShort: {
    kind: 'invalid',
    zh: '不能少于 {limit} 个字。',
    en: 'It must not be shorter than {limit} characters.',
  },
  notOneOf: {
    kind: 'invalid',
    zh: '“{value}”不在可选范围内:{choices}。',
    en: '"{value}" is not one of: {choices}.',
  },
  notAnEmail: {
    kind: 'invalid',
    zh: '“{value}”不是电子邮箱地址。',
    en: '"{value}" is not an e-mail address.',
  },
  wrongForm: {
    kind: 'invalid',
    zh: '“{value}”的格式不对。',
    en: '"{value}" is not in the expected form.',
  },
});
