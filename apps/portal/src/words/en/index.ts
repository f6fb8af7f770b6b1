import type { Words } from '../zh/index.ts';
import { closed } from './closed.ts';
import { mine } from './mine.ts';
import { notices } from './notices.ts';
import { pages } from './pages.ts';
import { statements } from './statements.ts';

export const en: Words = { ...closed, ...pages, ...statements, ...mine, ...notices };
