import { Button } from 'antd';
import { Link } from 'react-router';
import { showUnit } from '#modules/standards/contract/verdicts.ts';
import { useAsk } from '../../../api/ask.ts';
import { RecordDrawer } from '../../../parts/record-drawer.tsx';
import { useWords } from '../../../words/index.ts';
import { shortName, useBoth } from '../names.ts';
import type { EvidenceOf } from '../shapes.ts';
import { EvidenceView } from './evidence-view.tsx';

/** The evidence of one cell beside the matrix. */
export const EvidenceDrawer = ({ onClose, ...of }: EvidenceOf & { onClose: () => void }) => {
  const { t } = useWords();
  const both = useBoth();
  const { data } = useAsk(showUnit, { params: { organisationId: of.organisationId }, query: {} });
  const requirement = data?.requirements.find(
    ({ requirement }) => requirement.code === of.requirement,
  )?.requirement;
  const title =
    data && requirement
      ? `${shortName(data.unit.name)} · ${both(requirement.name)}`
      : t('standards.evidenceTitle');
  const path = `/evidence?organisation=${of.organisationId}&requirement=${of.requirement}&period=${of.periodFrom}`;
  return (
    <RecordDrawer
      open
      onClose={onClose}
      size={680}
      title={title}
      actions={
        <Link to={path}>
          <Button>{t('standards.openEvidence')}</Button>
        </Link>
      }
    >
      <EvidenceView of={of} />
    </RecordDrawer>
  );
};
