import { Form, Input, InputNumber } from 'antd';
import { useNavigate } from 'react-router';
import { addCentre, editCentre } from '#modules/centres/contract/centre.ts';
import { centreLevels } from '#modules/centres/rules/words.ts';
import { DayField } from '../../parts/fields/day-field.tsx';
import { OrganisationField } from '../../parts/fields/organisation-field.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { today } from '../../words/dates.ts';
import { useWords } from '../../words/index.ts';
import type { Centre } from './shapes.ts';

type Values = {
  name: string;
  address?: string;
  floorAreaM2?: number | null;
  longitude?: number | null;
  latitude?: number | null;
  summary?: string;
  fromOn: string;
};

const saidOfCentre = ({ name, address, floorAreaM2, longitude, latitude, summary, fromOn }: Values) => ({
  name,
  address: address ?? '',
  floorAreaM2: floorAreaM2 ?? null,
  longitude: longitude ?? null,
  latitude: latitude ?? null,
  summary: summary ?? '',
  fromOn,
});

const CentreFields = () => {
  const { t } = useWords();
  const wide = { width: '100%' };
  return (
    <>
      <Form.Item name="name" label={t('centres.name')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item name="address" label={t('centres.address')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="floorAreaM2" label={`${t('centres.floorArea')}（m²）`}>
        <InputNumber min={0} max={1_000_000} style={wide} />
      </Form.Item>
      <Form.Item name="longitude" label={t('centres.longitude')}>
        <InputNumber min={73} max={136} step={0.0001} style={wide} />
      </Form.Item>
      <Form.Item name="latitude" label={t('centres.latitude')}>
        <InputNumber min={3} max={54} step={0.0001} style={wide} />
      </Form.Item>
      <Form.Item name="fromOn" label={t('parts.from')} rules={[{ required: true }]}>
        <DayField clear={false} />
      </Form.Item>
      <Form.Item name="summary" label={t('centres.summary')}>
        <Input.TextArea maxLength={2000} autoSize={{ minRows: 3, maxRows: 10 }} />
      </Form.Item>
    </>
  );
};

export const AddCentre = ({ onClose }: { onClose: () => void }) => {
  const { t } = useWords();
  const go = useNavigate();
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('centres.add')}
      route={addCentre}
      initial={{ fromOn: today() }}
      sends={({ organisationId, ...values }: Values & { organisationId: string }) => ({
        body: { organisationId, ...saidOfCentre(values) },
      })}
      onDone={({ id }) => void go(`/centres/${id}`)}
    >
      <Form.Item name="organisationId" label={t('centres.organisation')} rules={[{ required: true }]}>
        <OrganisationField levels={centreLevels} />
      </Form.Item>
      <CentreFields />
    </FormDialog>
  );
};

export const EditCentre = ({ centre, onClose }: { centre: Centre; onClose: () => void }) => {
  const { t } = useWords();
  const { name, address, floorAreaM2, longitude, latitude, summary, fromOn } = centre;
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('centres.edit')}
      route={editCentre}
      initial={{ name, address, floorAreaM2, longitude, latitude, summary, fromOn }}
      sends={(values: Values) => ({ params: { centreId: centre.id }, body: saidOfCentre(values) })}
    >
      <CentreFields />
    </FormDialog>
  );
};
