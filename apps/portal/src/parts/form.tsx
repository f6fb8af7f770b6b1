import type { ReactNode } from 'react';
import { refusals } from '#modules/residents/refusals.ts';
import type { Here } from '../here.ts';
import type { FormState } from '../page.ts';

type Props = { here: Here; form: FormState };

/** Why one field was refused, in the language of the page. */
const problemAt = ({ here, form }: Props, name: string): string | undefined =>
  form.no?.problems.find(({ at }) => at === name)?.[here.language];

const Problem = ({ name, says }: { name: string; says: string | undefined }) =>
  says ? (
    <strong className="problem" id={`${name}-problem`}>
      {says}
    </strong>
  ) : null;

/** What input and select say of themselves: that they were refused, and where that stands. */
const described = (name: string, hint: string | undefined, problem: string | undefined) => ({
  id: name,
  name,
  'aria-invalid': problem ? (true as const) : undefined,
  'aria-describedby':
    [problem && `${name}-problem`, hint && `${name}-hint`].filter(Boolean).join(' ') || undefined,
});

/** A form that works without any script. Sent twice with the same key it does its work once. */
export const Form = ({
  here,
  form,
  submit,
  doing,
  quiet,
  children,
}: Props & { submit: string; doing?: string; quiet?: boolean; children?: ReactNode }) => {
  const isMine = form.no && (form.said.do ?? '') === (doing ?? '');
  const known = form.no?.problems.some(({ at }) => at !== '') ?? false;
  return (
    <form method="post" action={here.link(here.path)} noValidate className="form">
      <input type="hidden" name="key" value={form.key} />
      {doing && <input type="hidden" name="do" value={doing} />}
      {isMine && form.no && (
        <p role="alert" className={form.no.code === refusals.answerNeeded.code ? 'asked' : 'refused'}>
          {known ? here.words.form.seeBelow : form.no[here.language]}
        </p>
      )}
      {children}
      <p>
        <button type="submit" className={quiet ? undefined : 'main'}>
          {submit}
        </button>
      </p>
    </form>
  );
};

type Field = Props & { name: string; label: string; hint?: string | undefined; value?: string | null };

type Described = ReturnType<typeof described> & { defaultValue: string };

/** A field with its label, its hint and why it was refused; `control` is what one types or chooses in. */
const Labelled = ({
  here,
  form,
  name,
  label,
  hint,
  value,
  control,
}: Field & { control: (says: Described) => ReactNode }) => {
  const problem = problemAt({ here, form }, name);
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      {hint && <small id={`${name}-hint`}>{hint}</small>}
      <Problem name={name} says={problem} />
      {control({ ...described(name, hint, problem), defaultValue: form.said[name] ?? value ?? '' })}
    </div>
  );
};

/** One line to type into. */
export const Line = ({
  here,
  form,
  name,
  label,
  hint,
  value,
  ...input
}: Field & {
  inputMode?: 'numeric' | 'tel';
  autoComplete?: string;
  maxLength?: number;
  lang?: string;
}) => (
  <Labelled
    {...{ here, form, name, label, hint, value }}
    control={(says) => <input {...says} {...input} />}
  />
);

/** One of several, perhaps in groups; the first choice is none. */
export const Choice = ({ none, children, ...field }: Field & { none?: string; children: ReactNode }) => (
  <Labelled
    {...field}
    control={(says) => (
      <select {...says}>
        {none !== undefined && <option value="">{none}</option>}
        {children}
      </select>
    )}
  />
);

/** Something to agree to. */
export const Tick = ({ here, form, name, children }: Props & { name: string; children: ReactNode }) => {
  const problem = problemAt({ here, form }, name);
  return (
    <div className="field">
      <Problem name={name} says={problem} />
      <label className="tick">
        <input
          type="checkbox"
          value="yes"
          defaultChecked={form.said[name] === 'yes'}
          {...described(name, undefined, problem)}
        />
        <span>{children}</span>
      </label>
    </div>
  );
};

const months = Array.from({ length: 12 }, (_, at) => `${at + 1}`.padStart(2, '0'));

/** A year and a month of birth. */
export const BirthMonth = ({ here, form, hint, value }: Props & { hint: string; value?: string | null }) => {
  const { form: words } = here.words;
  const [year = '', month = ''] = (value ?? '').split('-');
  const problem = problemAt({ here, form }, 'birthMonth');
  return (
    <fieldset className="field">
      <legend>{words.birthMonth}</legend>
      <small id="birthMonth-hint">{hint}</small>
      <Problem name="birthMonth" says={problem} />
      <div className="side-by-side">
        <label>
          <span>{words.year}</span>
          <input
            {...described('birthYear', undefined, undefined)}
            aria-describedby={problem ? 'birthMonth-problem birthMonth-hint' : 'birthMonth-hint'}
            aria-invalid={problem ? true : undefined}
            inputMode="numeric"
            maxLength={4}
            defaultValue={form.said.birthYear ?? year}
          />
        </label>
        <label>
          <span>{words.month}</span>
          <select name="birthMonthOfYear" defaultValue={form.said.birthMonthOfYear ?? month}>
            <option value="">{words.choose}</option>
            {months.map((number) => (
              <option key={number} value={number}>
                {Number(number)}
              </option>
            ))}
          </select>
        </label>
      </div>
    </fieldset>
  );
};

/** Year and month as a form says them, 'YYYY-MM', whether or not there is such a month. */
export const readBirthMonth = ({ birthYear = '', birthMonthOfYear = '' }: Readonly<Record<string, string>>) =>
  `${birthYear.normalize('NFKC').trim()}-${birthMonthOfYear}`;

/** A line that may be left empty. */
export const orNull = (typed: string | undefined): string | null => typed?.trim() || null;
