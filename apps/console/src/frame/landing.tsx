import { Navigate } from 'react-router';
import { useMe } from './me.tsx';
import { landingOf } from './menu-entries.ts';

/** The beginning: each role's own first page. */
export const Landing = () => <Navigate to={landingOf(useMe())} replace />;
