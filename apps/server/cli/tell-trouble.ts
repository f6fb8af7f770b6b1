import { StartFailure } from '#platform/postgres/index.ts';
import { Refusal } from '#platform/refusals/index.ts';

/** Says a "no" to whoever gave the command, in both languages; what is none is thrown on. */
export const tellTrouble = (trouble: unknown): void => {
  if (!(trouble instanceof Refusal || trouble instanceof StartFailure)) throw trouble;
  console.error(`✗ ${trouble.zh}\n  ${trouble.en}  (${trouble.code})`);
  const problems = trouble instanceof Refusal ? trouble.problems : [];
  for (const { at, zh, en } of problems) console.error(`  ${at}: ${zh} · ${en}`);
};
