import { createContext, type ReactNode, use, useEffect } from 'react';
import { Navigate, useLocation } from 'react-router';
import { showMe } from '#modules/access/contract/index.ts';
import type { AnswerOf } from '#platform/http/route.ts';
import type { Permission } from '#platform/permissions/index.ts';
import { useAsk } from '../api/ask.ts';
import { noteSignedIn, wasSignedIn } from '../api/session.ts';
import { ErrorNote } from '../parts/error-note.tsx';
import { Waiting } from '../parts/waiting.tsx';

export type Me = AnswerOf<typeof showMe>;

const MeContext = createContext<Me | undefined>(undefined);

/** Who is signed in. Only pages within the frame may ask. */
export const useMe = (): Me => {
  const me = use(MeContext);
  if (!me) throw new Error('nobody is signed in here');
  return me;
};

/** Whether somebody holds a permission anywhere; where exactly, each record says itself. */
export const holdsAnywhere = (me: Me, { roles }: Permission) =>
  me.grants.some(({ role }) => roles.includes(role));

/** Whether the person holds a permission anywhere: what the menu and the buttons show. */
export const useMay = () => {
  const me = useMe();
  return (permission: Permission) => holdsAnywhere(me, permission);
};

/** Finds out who is signed in before anything else is shown; nobody is led to sign-in and back. */
export const SignedIn = ({ children }: { children: ReactNode }) => {
  const asking = useAsk(showMe, {}, { freshFor: 60_000 });
  const here = useLocation();
  const then = encodeURIComponent(here.pathname + here.search);
  useEffect(() => {
    if (asking.data) noteSignedIn();
  }, [asking.data]);
  if (asking.error?.status === 401) {
    return <Navigate to={`/sign-in?then=${then}${wasSignedIn() ? '&ended=1' : ''}`} replace />;
  }
  if (asking.error && !asking.data)
    return <ErrorNote trouble={asking.error} again={() => asking.refetch()} />;
  if (!asking.data) return <Waiting whole />;
  if (asking.data.held) return <Navigate to={`/before-work?then=${then}`} replace />;
  const holdsNone = asking.data.grants.length === 0;
  if (holdsNone && here.pathname !== '/account') return <Navigate to="/account" replace />;
  return <MeContext value={asking.data}>{children}</MeContext>;
};
