import { Segmented } from 'antd';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { showOrganisation } from '#modules/organisations/contract.ts';
import { useAsk } from '../../api/ask.ts';
import { ErrorNote } from '../../parts/error-note.tsx';
import { NothingHere } from '../../parts/nothing-here.tsx';
import { PageHeader } from '../../parts/page-header.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useWords } from '../../words/index.ts';
import { type Act, actsFor } from './change.ts';
import { ChangeForm } from './change-form.tsx';
import type { Shown } from './shapes.ts';

/** A change of the tree: said, looked at in full, and only then done. */
export const ChangePage = () => {
  const { organisationId = '' } = useParams();
  const asking = useAsk(showOrganisation, { params: { organisationId } });
  if (asking.error && !asking.data)
    return <ErrorNote trouble={asking.error} again={() => asking.refetch()} />;
  if (!asking.data) return <Waiting rows={10} />;
  return <Chosen key={organisationId} shown={asking.data} />;
};

const Chosen = ({ shown }: { shown: Shown }) => {
  const { t } = useWords();
  const go = useNavigate();
  const [params, setParams] = useSearchParams();
  const acts = actsFor(shown);
  const act = acts.find((one) => one === params.get('act')) ?? acts[0];
  return (
    <>
      <PageHeader
        title={t('organisations.change.title', { name: shown.name })}
        above={[
          { title: t('organisations.title'), path: '/organisations' },
          { title: shown.name, path: `/organisations/${shown.id}` },
        ]}
        says={t('organisations.change.says')}
        actions={
          acts.length > 1 && (
            <Segmented<Act>
              aria-label={t('organisations.change.act')}
              value={act ?? 'rename'}
              options={acts.map((value) => ({ value, label: t(`organisations.change.acts.${value}`) }))}
              onChange={(chosen) => setParams({ act: chosen }, { replace: true })}
            />
          )
        }
      />
      {act ? (
        <ChangeForm key={act} act={act} shown={shown} done={() => void go(`/organisations/${shown.id}`)} />
      ) : (
        <NothingHere says={t('organisations.change.mayNot')} />
      )}
    </>
  );
};
