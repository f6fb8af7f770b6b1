import { useWords } from '../../words/index.ts';

/** The actions of the audit as people say them; what has no words yet stands as it was written down. */
export const useAuditWords = () => {
  const { t } = useWords();
  const actions: Record<string, Record<string, string>> = t('access.audit.actions', { returnObjects: true });
  const say = (action: string): string => {
    const [module = '', name = ''] = action.split('.');
    return actions[module]?.[name] ?? action;
  };
  const choices = Object.entries(actions).flatMap(([module, names]) =>
    Object.entries(names).map(([name, label]) => ({ value: `${module}.${name}`, label })),
  );
  return { say, choices };
};
