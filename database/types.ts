// biome-ignore lint/suspicious/noExplicitAny: replaced by the generator
export type Database = any;
