import { eachNode, type Node, type Reader } from './each-node.ts';
import { lineAt, parse } from './parse.ts';

/** A name that a source file chooses: of a variable, function, parameter, type, or of a part of a type or object. */
export type Name = { line: number; name: string };

type Maybe = Node | null;

/** The names that a binding pattern brings into being: `{ at: day, ...rest }` makes `day` and `rest`. */
const boundBy = (pattern: Maybe): Maybe[] => {
  switch (pattern?.type) {
    case 'Identifier':
      return [pattern];
    case 'AssignmentPattern':
      return boundBy(pattern.left);
    case 'RestElement':
      return boundBy(pattern.argument);
    case 'ArrayPattern':
      return pattern.elements.flatMap(boundBy);
    case 'ObjectPattern':
      return pattern.properties.flatMap((part) => boundBy(part.type === 'Property' ? part.value : part));
    default:
      return [];
  }
};

const declared: Reader<Maybe[]> = {
  VariableDeclarator: ({ id }) => boundBy(id),
  FunctionDeclaration: ({ id, params }) => [id, ...params.flatMap(boundBy)],
  FunctionExpression: ({ id, params }) => [id, ...params.flatMap(boundBy)],
  ArrowFunctionExpression: ({ params }) => params.flatMap(boundBy),
  ClassDeclaration: ({ id }) => [id],
  TSInterfaceDeclaration: ({ id }) => [id],
  TSTypeAliasDeclaration: ({ id }) => [id],
  TSPropertySignature: ({ key }) => [key],
  TSMethodSignature: ({ key }) => [key],
  PropertyDefinition: ({ key }) => [key],
  MethodDefinition: ({ key }) => [key],
};

const keys: Reader<Maybe[]> = {
  ObjectExpression: ({ properties }) =>
    properties.flatMap((part) => (part.type === 'Property' && !part.computed ? [part.key] : [])),
};

const nameOf = (node: Maybe): string | undefined => {
  if (node?.type === 'Identifier') return node.name;
  return node?.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined;
};

/**
 * The names that a source file chooses itself. Names it merely uses are somebody else's choice; the keys of object
 * literals count only where `withKeys` says so, since options of packages are such keys too.
 */
export const namesOf = (file: string, text: string, withKeys: boolean): Name[] =>
  eachNode(parse(file, text).program, withKeys ? { ...declared, ...keys } : declared)
    .flat()
    .flatMap((node) => {
      const name = nameOf(node);
      return node && name ? [{ line: lineAt(text, node.start), name }] : [];
    });
