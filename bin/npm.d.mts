export declare const npm: (args: readonly string[]) => Promise<{ code: number; output: string }>;
