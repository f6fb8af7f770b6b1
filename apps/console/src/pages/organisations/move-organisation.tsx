import { App, Form } from 'antd';
import { moveOrganisation } from '#modules/organisations/contract.ts';
import { levels, whyNotBeneath } from '#modules/organisations/rules.ts';
import { DayField } from '../../parts/fields/day-field.tsx';
import { OrganisationField } from '../../parts/fields/organisation-field.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { today } from '../../words/dates.ts';
import { useWords } from '../../words/index.ts';
import type { Shown } from './shapes.ts';

const kindOfLevel = {
  municipality: 'municipality',
  district: 'district',
  town: 'town',
  village: 'village',
  institution: 'library',
  'social-force': 'social-force',
} as const;

export const MoveOrganisation = ({
  open,
  onClose,
  shown,
}: {
  open: boolean;
  onClose: () => void;
  shown: Shown;
}) => {
  const { t } = useWords();
  const { message } = App.useApp();
  const above = levels.filter((level) => !whyNotBeneath(shown.kind, { kind: kindOfLevel[level] }));
  return (
    <FormDialog
      open={open}
      onClose={onClose}
      title={t('organisations.move')}
      says={t('organisations.moveSays')}
      route={moveOrganisation}
      initial={{ fromOn: today() }}
      sends={(body: { parentId: string; fromOn: string }) => ({ params: { organisationId: shown.id }, body })}
      onDone={({ moved }) => void message.success(t('organisations.moved', { n: moved }))}
    >
      <Form.Item name="parentId" label={t('organisations.newParent')} rules={[{ required: true }]}>
        <OrganisationField levels={above} />
      </Form.Item>
      <Form.Item name="fromOn" label={t('organisations.fromOn')} rules={[{ required: true }]}>
        <DayField clear={false} most={today()} />
      </Form.Item>
    </FormDialog>
  );
};
