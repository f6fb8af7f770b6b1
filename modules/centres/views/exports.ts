import type { QueryOf } from '#platform/http/route.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { writeWorkbook } from '#platform/spreadsheets/index.ts';
import type { Reading } from '#platform/work/index.ts';
import type * as centreContract from '../contract/centre.ts';
import type * as openingContract from '../contract/opening.ts';
import { refusals } from '../refusals.ts';
import type { Stretch } from '../rules/hours.ts';
import { type Language, levelWords, sourceWords, spaceFunctionWords, yesWords } from '../rules/said.ts';
import { allCentres, countCentres } from './list-centres.ts';
import { allOpenings, countOpenings, type ListedOpening } from './openings.ts';

/** The most lines one workbook holds. */
const mostLines = 50_000;

const refuseTooMuch = (count: number) =>
  refuseIf(count > mostLines ? refusals.tooMuchToExport({ count, most: mostLines }) : undefined);

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const fileOf = (name: string, today: string, bytes: Buffer) => ({
  name: `${name} ${today}.xlsx`,
  mediaType: workbookType,
  bytes,
});

const hoursSaid = (stretches: readonly Stretch[]) =>
  stretches.map(({ opens, closes }) => `${opens}-${closes}`).join(', ');

const centreHeaders = {
  zh: {
    sheet: '文化服务中心',
    town: '镇街',
    organisation: '单位',
    level: '层级',
    name: '中心名称',
    address: '地址',
    floorArea: '建筑面积（平方米）',
    functions: '功能',
    promised: '今日承诺开放',
    open: '正在开放',
    fromOn: '启用日期',
  },
  en: {
    sheet: 'Centres',
    town: 'Town',
    organisation: 'Organisation',
    level: 'Level',
    name: 'Centre',
    address: 'Address',
    floorArea: 'Floor area (m²)',
    functions: 'Functions',
    promised: 'Promised today',
    open: 'Open now',
    fromOn: 'In use from',
  },
};

const centreColumns = (language: Language) => {
  const said = centreHeaders[language];
  return [
    { key: 'townName', header: said.town, width: 16 },
    { key: 'organisationName', header: said.organisation, width: 20 },
    { key: 'level', header: said.level },
    { key: 'name', header: said.name, width: 32 },
    { key: 'address', header: said.address, width: 36 },
    { key: 'floorAreaM2', header: said.floorArea, kind: 'number' as const },
    { key: 'functions', header: said.functions, width: 40 },
    { key: 'promised', header: said.promised, width: 28 },
    { key: 'open', header: said.open },
    { key: 'fromOn', header: said.fromOn, kind: 'date' as const, width: 12 },
  ];
};

/** The list of centres as a workbook, as filtered. */
export const exportCentres = async (
  reading: Reading,
  { language, ...filters }: QueryOf<typeof centreContract.exportCentres>,
) => {
  refuseTooMuch(await countCentres(reading, filters));
  const centres = await allCentres(reading, filters);
  const rows = centres.map(({ promisedToday, openNow, ...centre }) => ({
    ...centre,
    level: levelWords[centre.level]?.[language] ?? centre.level,
    functions: centre.functions
      .map((name) => spaceFunctionWords[name][language])
      .join(language === 'zh' ? '、' : ', '),
    promised: hoursSaid(promisedToday),
    open: yesWords(openNow)[language],
    demonstration: undefined,
  }));
  const { sheet } = centreHeaders[language];
  const bytes = await writeWorkbook({ sheetName: sheet, columns: centreColumns(language), rows });
  return fileOf(sheet, reading.today, bytes);
};

const openingHeaders = {
  zh: {
    sheet: '开放记录',
    organisation: '单位',
    centre: '中心',
    onDate: '日期',
    opens: '开放',
    closes: '关闭',
    minutes: '分钟',
    source: '来源',
    keptBy: '管理员',
    note: '备注',
    corrected: '更正原因',
    struck: '注销原因',
  },
  en: {
    sheet: 'Opening log',
    organisation: 'Organisation',
    centre: 'Centre',
    onDate: 'Date',
    opens: 'Opened',
    closes: 'Closed',
    minutes: 'Minutes',
    source: 'Source',
    keptBy: 'Keeper',
    note: 'Note',
    corrected: 'Corrected because',
    struck: 'Struck out because',
  },
};

const openingColumns = (language: Language) => {
  const said = openingHeaders[language];
  return [
    { key: 'organisationName', header: said.organisation, width: 20 },
    { key: 'centreName', header: said.centre, width: 32 },
    { key: 'onDate', header: said.onDate, kind: 'date' as const, width: 12 },
    { key: 'opens', header: said.opens },
    { key: 'closes', header: said.closes },
    { key: 'minutes', header: said.minutes, kind: 'number' as const },
    { key: 'source', header: said.source, width: 14 },
    { key: 'keptBy', header: said.keptBy },
    { key: 'note', header: said.note, width: 24 },
    { key: 'correctedReason', header: said.corrected, width: 24 },
    { key: 'struckReason', header: said.struck, width: 24 },
  ];
};

const openingRow = ({ keptBy, ...opening }: ListedOpening, language: Language) => ({
  ...opening,
  source: sourceWords[opening.source][language],
  keptBy: keptBy?.name ?? '',
  closedByProgram: undefined,
});

/** The opening log as a workbook, as filtered; what was struck out stands in it with its reason. */
export const exportOpenings = async (
  reading: Reading,
  { language, ...filters }: QueryOf<typeof openingContract.exportOpenings>,
) => {
  refuseTooMuch(await countOpenings(reading, filters));
  const openings = await allOpenings(reading, filters);
  const { sheet } = openingHeaders[language];
  const bytes = await writeWorkbook({
    sheetName: sheet,
    columns: openingColumns(language),
    rows: openings.map((opening) => openingRow(opening, language)),
  });
  return fileOf(sheet, reading.today, bytes);
};
