export * from './holding.ts';
export * from './planning.ts';
export * from './programmes.ts';
export * from './sessions.ts';
export * from './shapes.ts';
export * from './waiting.ts';
