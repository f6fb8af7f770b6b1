import type { Handled } from '#platform/http/handle.ts';

export const routes: readonly Handled[] = [];
