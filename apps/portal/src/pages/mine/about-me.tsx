import { listHomes, type Mine, showMine } from '#modules/residents/contract/mine.ts';
import type { AnswerOf } from '#platform/http/route.ts';
import type { Here } from '../../here.ts';
import type { FormState, Said, Visit } from '../../page.ts';
import { BirthMonth, Line, orNull, readBirthMonth } from '../../parts/form.tsx';
import { HomeChoice } from '../../parts/homes.tsx';

/** What is kept of the one who asks, and the homes to choose from. */
export const askAboutMe = async ({ ask }: Visit) => {
  const [mine, homes] = await Promise.all([ask(showMine), ask(listHomes)]);
  return { mine, homes };
};

type Props = { here: Here; form: FormState; mine: Mine; homes: AnswerOf<typeof listHomes> };

/** The fields in which one tells of oneself; each may be left empty. */
export const AboutMe = ({ here, form, mine, homes }: Props) => {
  const { form: fields } = here.words;
  return (
    <>
      <Line
        here={here}
        form={form}
        name="name"
        label={fields.name}
        hint={fields.nameSays}
        value={mine.name}
        autoComplete="name"
        maxLength={40}
      />
      <BirthMonth here={here} form={form} hint={fields.birthMonthSays} value={mine.birthMonth} />
      <HomeChoice here={here} form={form} homes={homes} value={mine.home?.id ?? null} />
    </>
  );
};

/** What was said in those fields. */
export const readAboutMe = (said: Said) => ({
  name: orNull(said.name),
  birthMonth: readBirthMonth(said),
  homeId: orNull(said.homeId),
});
