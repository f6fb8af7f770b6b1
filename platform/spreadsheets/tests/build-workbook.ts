import { crc32, deflateRawSync } from 'node:zlib';

const namespaces =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

// Styles 0 to 5: plain, date, Chinese date (built-in 31), time, custom Chinese date, percent.
const styles = `<styleSheet ${namespaces}><numFmts count="1"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/></numFmts><cellXfs>${[0, 14, 31, 20, 176, 10].map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs></styleSheet>`;

export const style = { date: 1, chineseDate: 2, time: 3, customDate: 4, percent: 5 };

/** The parts of a workbook whose sheets are given as the XML of their cells. */
export const workbookParts = (sheets: Record<string, string>, { date1904 = false } = {}) => {
  const names = Object.keys(sheets);
  const parts = new Map([
    [
      'xl/workbook.xml',
      `<workbook ${namespaces}><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets>${names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names.map((_, index) => `<Relationship Id="rId${index + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join('')}</Relationships>`,
    ],
    ['xl/styles.xml', styles],
  ]);
  for (const [index, rows] of Object.values(sheets).entries()) {
    parts.set(
      `xl/worksheets/sheet${index + 1}.xml`,
      `<worksheet ${namespaces}><sheetData>${rows}</sheetData></worksheet>`,
    );
  }
  return parts;
};

/** A row of cells from A on; a string is a text cell, anything else the XML after `<c r="A1"`. */
export const row = (line: number, ...cells: (string | { xml: string })[]) =>
  `<row r="${line}">${cells
    .map((cell, index) => {
      const at = `${String.fromCharCode(65 + index)}${line}`;
      const inner =
        typeof cell === 'string' ? ` t="inlineStr"><is><t>${escaped(cell)}</t></is></c>` : cell.xml;
      return `<c r="${at}"${inner}`;
    })
    .join('')}</row>`;

export const number = (digits: string, styleId = 0) => ({ xml: ` s="${styleId}"><v>${digits}</v></c>` });

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

type Lies = { encrypted?: boolean; unpackedBytes?: number };

/** A zip archive as ordinary programs write it; `lies` makes its table of contents claim something untrue. */
export const zip = (parts: ReadonlyMap<string, string | Buffer>, lies: Record<string, Lies> = {}): Buffer => {
  const bodies: Buffer[] = [];
  const contents: Buffer[] = [];
  for (const [path, text] of parts) {
    const content = Buffer.from(text);
    const { encrypted = false, unpackedBytes = content.length } = lies[path] ?? {};
    const packed = deflateRawSync(content);
    const header = Buffer.alloc(26);
    header.writeUInt16LE(20, 0);
    header.writeUInt16LE(encrypted ? 1 : 0, 2);
    header.writeUInt16LE(8, 4);
    header.writeUInt32LE(crc32(content), 10);
    header.writeUInt32LE(packed.length, 14);
    header.writeUInt32LE(unpackedBytes, 18);
    header.writeUInt16LE(Buffer.byteLength(path), 22);
    const line = Buffer.alloc(46);
    line.write('PK\x01\x02', 0, 'latin1');
    header.copy(line, 6);
    line.writeUInt32LE(Buffer.concat(bodies).length, 42);
    contents.push(line, Buffer.from(path));
    bodies.push(Buffer.from('PK\x03\x04', 'latin1'), header, Buffer.from(path), packed);
  }
  const start = Buffer.concat(bodies).length;
  const directory = Buffer.concat(contents);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(start, 16);
  return Buffer.concat([...bodies, directory, end]);
};

/** A workbook of one sheet. */
export const workbook = (...rows: string[]) => zip(workbookParts({ 名单: rows.join('') }));
