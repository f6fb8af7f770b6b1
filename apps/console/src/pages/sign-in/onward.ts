import { useSearchParams } from 'react-router';

/** The page that was asked for before: only pages of this console, never another site. */
export const useOnward = () => {
  const [params] = useSearchParams();
  const asked = params.get('then');
  return asked?.startsWith('/') && !asked.startsWith('//') ? asked : '/';
};
