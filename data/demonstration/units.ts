import { readFileSync } from 'node:fs';

export type UnitKind = 'district' | 'town' | 'subdistrict' | 'village' | 'community';

/** A line of the sample district. */
export type SampleUnit = { code: string; name: string; kind: UnitKind; parentCode: string };

const sampleFile = new URL('../sample-district/yubei-units.csv', import.meta.url);

/** The real units of the sample district, 渝北区: the district, 30 towns and subdistricts, 412 villages and communities. */
export const sampleUnits = (): SampleUnit[] =>
  readFileSync(sampleFile, 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((row) => {
      const [code, name, kind, parentCode] = row.split(',') as [string, string, UnitKind, string];
      return { code, name, kind, parentCode };
    });

/** 大湾村村民委员会 → 大湾村: how people call it. */
export const shortName = (name: string): string =>
  name.replace(/(村民委员会|居民委员会|社区居委会|居委会|村委会)$/, '').replace(/(镇|街道)$/, '');

/**
 * An invented district for the municipality of the benchmark: towns and villages of the sample under other codes, cut to
 * about as many units as wanted.
 */
export const inventedDistrict = (number: number, wanted: number): SampleUnit[] => {
  const prefix = `59${String(number).padStart(4, '0')}`;
  const units = sampleUnits().slice(1);
  const towns = units.filter(({ parentCode }) => parentCode === '500112').slice(number % 8);
  const chosen: SampleUnit[] = [{ code: prefix, name: `示例${number}区`, kind: 'district', parentCode: '' }];
  for (const town of towns) {
    if (chosen.length > wanted) break;
    chosen.push(town, ...units.filter(({ parentCode }) => parentCode === town.code));
  }
  return chosen.map((unit) => ({
    ...unit,
    code: unit.code.replace(/^500112/, prefix),
    parentCode: unit.parentCode.replace(/^500112/, prefix),
  }));
};
