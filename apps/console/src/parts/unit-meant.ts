import { useSearchParams } from 'react-router';
import { useMe } from '../frame/me.tsx';

/** The unit a new record is most likely about: the one the page is narrowed to, else the only one the person works for. */
export const useUnitMeant = (): string | undefined => {
  const [params] = useSearchParams();
  const { grants } = useMe();
  const own = new Set(grants.map(({ organisationId }) => organisationId));
  return params.get('beneath') ?? (own.size === 1 ? [...own][0] : undefined);
};
