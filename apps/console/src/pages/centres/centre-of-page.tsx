import { Navigate, useLocation, useParams } from 'react-router';
import { listCentres } from '#modules/centres/contract/centre.ts';
import { useAsk } from '../../api/ask.ts';
import { ErrorNote } from '../../parts/error-note.tsx';
import { NothingHere } from '../../parts/nothing-here.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { Waiting } from '../../parts/waiting.tsx';

/** The centre that an organisation itself runs. */
export const useCentreOf = (organisationId: string) => {
  const asking = useAsk(
    listCentres,
    { query: { beneath: organisationId, pageSize: 100, sort: 'organisation' } },
    { when: organisationId !== '' },
  );
  const own = asking.data?.rows.find((centre) => centre.organisationId === organisationId);
  return { asking, own };
};

/** Leads from an organisation to its centre, and to one of the centre's pages. */
export const CentreOfPage = () => {
  const { organisationId = '', page = '' } = useParams();
  const { search } = useLocation();
  const { asking, own } = useCentreOf(organisationId);
  if (asking.error && !asking.data)
    return <ErrorNote trouble={asking.error} again={() => asking.refetch()} />;
  if (!asking.data) return <Waiting />;
  if (own) return <Navigate to={`/centres/${own.id}${page && `/${page}`}${search}`} replace />;
  return (
    <Sheet>
      <NothingHere />
    </Sheet>
  );
};
