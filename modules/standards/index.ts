export { deductionChanged, publicationChanged, verdictsTurned } from './events.ts';
export { judgeAll, type ToJudge } from './operations/judge-all.ts';
export { keepShippedStandards } from './operations/keep-shipped-standards.ts';
export { publishRequirements } from './operations/publish-requirements.ts';
export { readStandard, type StandardProblem } from './operations/read-standard.ts';
export { reactions } from './reactions.ts';
export { routes } from './routes.ts';
