/** How the program was asked to start. */
export type StartOptions = { empty: boolean; port: number; host: string };
