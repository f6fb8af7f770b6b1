import { Form, Input } from 'antd';
import { addBrand, editBrand } from '#modules/people/contract/brands.ts';
import { OrganisationField } from '../../parts/fields/organisation-field.tsx';
import { StretchFields } from '../../parts/fields/stretch-fields.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { useUnitMeant } from '../../parts/unit-meant.ts';
import { today } from '../../words/dates.ts';
import { useWords } from '../../words/index.ts';
import type { Brand } from './shapes.ts';

type Values = { name: string; genre: string; story?: string; fromOn: string; untilOn: string | null };

const BrandFields = () => {
  const { t } = useWords();
  return (
    <>
      <Form.Item name="name" label={t('people.brandName')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="genre" label={t('people.brandGenre')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="story" label={t('people.story')}>
        <Input.TextArea maxLength={2000} showCount autoSize={{ minRows: 4, maxRows: 12 }} />
      </Form.Item>
      <StretchFields />
    </>
  );
};

export const AddBrand = ({ onClose }: { onClose: () => void }) => {
  const { t } = useWords();
  const organisationId = useUnitMeant();
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('people.addBrand')}
      route={addBrand}
      initial={{ organisationId, story: '', fromOn: today(), untilOn: null }}
      sends={({ organisationId, ...body }: Values & { organisationId: string }) => ({
        params: { organisationId },
        body,
      })}
    >
      <Form.Item name="organisationId" label={t('people.belongs')} rules={[{ required: true }]}>
        <OrganisationField />
      </Form.Item>
      <BrandFields />
    </FormDialog>
  );
};

export const EditBrand = ({ brand, onClose }: { brand: Brand; onClose: () => void }) => {
  const { t } = useWords();
  const { name, genre, story, fromOn, untilOn } = brand;
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('people.editBrand')}
      route={editBrand}
      initial={{ name, genre, story, fromOn, untilOn }}
      sends={(body: Values) => ({ params: { brandId: brand.id }, body })}
    >
      <BrandFields />
    </FormDialog>
  );
};
