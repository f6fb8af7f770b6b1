import { CamelCasePlugin, type PluginTransformResultArgs } from 'kysely';

/**
 * Names are camelCase in TypeScript and snake_case in SQL. On the way back each column is renamed once a statement, where
 * rows are made (see conversation.ts), and not once a row.
 */
export class Names extends CamelCasePlugin {
  override async transformResult({ result }: PluginTransformResultArgs) {
    return result;
  }

  /** The name in TypeScript of a column. */
  ofColumn(name: string): string {
    return this.camelCase(name);
  }
}
