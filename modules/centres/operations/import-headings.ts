import { z } from 'zod';
import { Day, line } from '#platform/http/shapes.ts';
import { dateCell, numberCell } from '#platform/spreadsheets/index.ts';

const degrees = (least: number, most: number) => numberCell(z.number().min(least).max(most)).optional();

/** A line of an import file. An empty cell says nothing. */
export const CentreLine = z.strictObject({
  code: line(32),
  name: line(80),
  address: line(200).optional(),
  floorAreaM2: numberCell(z.number().min(0).max(1_000_000)).optional(),
  longitude: degrees(73, 136),
  latitude: degrees(3, 54),
  functions: line(200).optional(),
  hours: line(400).optional(),
  fromOn: dateCell().pipe(Day).optional(),
});
export type CentreLine = z.output<typeof CentreLine>;

/** The accepted headings of each field: the usual Chinese one first. */
export const headings = {
  code: ['单位代码', 'organisation code', 'organisation_code', 'code', '代码'],
  name: ['中心名称', 'name', '名称'],
  address: ['地址', 'address'],
  floorAreaM2: ['建筑面积', 'floor area', 'floor_area_m2', '建筑面积（平方米）', '面积'],
  longitude: ['经度', 'longitude'],
  latitude: ['纬度', 'latitude'],
  functions: ['功能', 'functions', '功能设置'],
  hours: ['开放时间', 'hours', '承诺开放时间'],
  fromOn: ['启用日期', 'from date', 'from_on', 'from'],
} as const;
