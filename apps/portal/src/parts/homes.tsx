import type { listHomes } from '#modules/residents/contract/mine.ts';
import type { AnswerOf } from '#platform/http/route.ts';
import type { Here } from '../here.ts';
import type { FormState } from '../page.ts';
import { Choice } from './form.tsx';

type Homes = AnswerOf<typeof listHomes>;

/** The town or village one belongs to, of all the district, by towns. */
export const HomeChoice = ({
  here,
  form,
  homes,
  value,
}: {
  here: Here;
  form: FormState;
  homes: Homes;
  value?: string | null;
}) => {
  const { form: words } = here.words;
  const byTown = Map.groupBy(homes, ({ townName }) => townName);
  return (
    <Choice
      here={here}
      form={form}
      name="homeId"
      label={words.home}
      hint={words.homeSays}
      value={value ?? null}
      none={words.noHome}
    >
      {[...byTown].map(([town, units]) => (
        <optgroup key={town} label={town} {...here.own}>
          {units.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </optgroup>
      ))}
    </Choice>
  );
};
