import { refusals } from '#modules/residents/refusals.ts';
import { atField } from '#modules/residents/rules/fields.ts';
import { refusals as httpRefusals } from '#platform/http/refusals.ts';
import type { Problem, Refusal } from '#platform/refusals/index.ts';
import type { Here } from '../../here.ts';
import type { FormState, Said } from '../../page.ts';
import { Tick } from '../../parts/form.tsx';

/** The tick that agrees to a notice, with the notice one link away. */
export const Agreement = ({
  here,
  form,
  notice,
}: {
  here: Here;
  form: FormState;
  notice: 'privacy' | 'children';
}) => {
  const { mine: words } = here.words;
  const isOfChildren = notice === 'children';
  return (
    <Tick here={here} form={form} name="agree">
      {isOfChildren ? words.agreeForChild : words.agree}{' '}
      <a href={here.link(isOfChildren ? '/privacy/children' : '/privacy')}>{here.words[notice].title}</a>
    </Tick>
  );
};

type Faults = { faults: readonly Problem[]; whyNot: Refusal | undefined };

/**
 * Without the tick nothing is sent anywhere. What else is wrong is told at the same time, so that nobody corrects a form
 * three times: `faults` of fields by the contract, and `whyNot`, what the rule of ages says of a month that can be read.
 */
export const refuseUnlessAgreed = ({ agree }: Said, { faults, whyNot }: Faults): void => {
  const canReadMonth = !faults.some(({ at }) => at === 'birthMonth');
  const problems = [
    ...faults,
    ...((canReadMonth && whyNot?.problems) || []),
    ...(agree === 'yes' ? [] : atField('agree', refusals.consentNeeded).problems),
  ];
  if (problems.length > 0) throw httpRefusals.invalidRequest({ count: problems.length }, problems);
};
