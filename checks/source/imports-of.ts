import { eachNode, type Node, type Reader } from './each-node.ts';
import { lineAt, parse } from './parse.ts';

/** One import as written: `target` is the specifier, whether it brings values or only types. */
export type Import = { line: number; target: string };

const sources: Reader<Node | null> = {
  ImportDeclaration: ({ source }) => source,
  ExportNamedDeclaration: ({ source }) => source,
  ExportAllDeclaration: ({ source }) => source,
  ImportExpression: ({ source }) => source,
  TSImportType: ({ source }) => source,
};

/** Everything a source file imports: values, types, re-exports, `import('…')` calls and `import('…')` types. */
export const importsOf = (file: string, text: string): Import[] =>
  eachNode(parse(file, text).program, sources).flatMap((source) =>
    source?.type === 'Literal' && typeof source.value === 'string'
      ? [{ line: lineAt(text, source.start), target: source.value }]
      : [],
  );
