import { refusals } from '#modules/residents/refusals.ts';
import { atField } from '#modules/residents/rules/fields.ts';
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

/** Without the tick nothing is sent anywhere. */
export const refuseUnlessAgreed = ({ agree }: Said): void => {
  if (agree !== 'yes') throw atField('agree', refusals.consentNeeded);
};
