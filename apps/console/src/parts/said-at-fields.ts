import { Form } from 'antd';
import { useEffect } from 'react';
import type { Trouble } from '../api/trouble.ts';
import { useWords } from '../words/index.ts';

type Values = Record<string, unknown>;
type Command = { trouble: Trouble | null; forget: () => void };

/**
 * A form whose fields say what the server found wrong with them. A word at a field goes when the field is changed or the form is
 * sent again; what was said of the form as a whole goes with any change.
 */
export const useSaidAtFields = <Said extends Values = Values>({ trouble, forget }: Command) => {
  const { language } = useWords();
  const [form] = Form.useForm<Said>();
  const known = () => Object.keys(form.getFieldsValue() ?? {});
  const isKnown = ({ at }: { at: string }) => known().includes(at);
  const sayAt = (fields: { name: string; errors: string[] }[]) =>
    form.setFields(fields as Parameters<typeof form.setFields>[0]);
  const clear = (names: string[]) => sayAt(names.map((name) => ({ name, errors: [] })));
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once when the trouble comes, not at every drawing
  useEffect(() => {
    if (!trouble) return;
    sayAt(trouble.problems.filter(isKnown).map((said) => ({ name: said.at, errors: [said[language]] })));
  }, [trouble, language]);
  return {
    form,
    shown: (trouble?.problems ?? []).filter(isKnown).map(({ at }) => at),
    changed: (values: Partial<Said>) => {
      clear(Object.keys(values));
      if (trouble) forget();
    },
    sentAgain: () => clear(known()),
  };
};
