export { routes } from './routes.ts';
export { useExamination } from './views.ts';
