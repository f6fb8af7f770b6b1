import { Button, Form, Input, Select, Tag, Upload } from 'antd';
import { useState } from 'react';
import { addPaper, editPaper, strikePaper } from '#modules/centres/contract/furnishing.ts';
import { paperKinds } from '#modules/centres/rules/words.ts';
import { showContent } from '#modules/files/contract.ts';
import { addressOf } from '../../api/client.ts';
import { StretchText } from '../../parts/date-text.tsx';
import { ErrorNote } from '../../parts/error-note.tsx';
import { StretchFields } from '../../parts/fields/stretch-fields.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { NothingHere } from '../../parts/nothing-here.tsx';
import { useDoing } from '../../parts/opened.ts';
import { useUpload } from '../../parts/photos/upload.ts';
import { StrikeDialog } from '../../parts/record-dialogs.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { today } from '../../words/dates.ts';
import { useWords } from '../../words/index.ts';
import styles from './furnishing.module.css';
import type { Centre } from './shapes.ts';

type Paper = Centre['papers'][number];
type Doing = { what: 'edit' | 'strike'; paper: Paper };

/** The papers a centre works by: service rules, opening rules, duty rules. */
export const CentrePapers = ({ centre }: { centre: Centre }) => {
  const { t } = useWords();
  const [form, setForm] = useDoing('add-paper');
  const [doing, setDoing] = useState<Doing>();
  const mayFurnish = centre.permittedActions.includes('furnish');
  const close = () => setDoing(undefined);
  return (
    <Sheet
      title={t('centres.papers')}
      aside={mayFurnish && <Button onClick={() => setForm('add-paper')}>{t('centres.addPaper')}</Button>}
    >
      {centre.papers.length === 0 && <NothingHere />}
      <ul className="plain-list">
        {centre.papers.map((paper) => (
          <li key={paper.id} className={styles.item}>
            <span className={styles.name}>
              {paper.title} <Tag>{t(`centres.paperKinds.${paper.kind}`)}</Tag>
              <Tag color={paper.inForce ? 'success' : 'default'}>
                {paper.inForce ? t('centres.inForce') : t('centres.notInForce')}
              </Tag>
            </span>
            <span className="faint">
              <StretchText from={paper.fromOn} until={paper.untilOn} />
            </span>
            <span className={styles.doings}>
              {paper.fileId && (
                <a href={addressOf(showContent, { params: { fileId: paper.fileId } })}>
                  {t('centres.download')}
                </a>
              )}
              {mayFurnish && (
                <>
                  <LinkButton onClick={() => setDoing({ what: 'edit', paper })}>{t('parts.edit')}</LinkButton>
                  <LinkButton danger onClick={() => setDoing({ what: 'strike', paper })}>
                    {t('parts.strike')}
                  </LinkButton>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      {form && <PaperForm centre={centre} onClose={() => setForm(undefined)} />}
      {doing?.what === 'edit' && <PaperForm centre={centre} paper={doing.paper} onClose={close} />}
      {doing?.what === 'strike' && (
        <StrikeDialog
          route={strikePaper}
          params={{ paperId: doing.paper.id }}
          what={doing.paper.title}
          onClose={close}
        />
      )}
    </Sheet>
  );
};

type Values = {
  kind: Paper['kind'];
  title: string;
  fileId?: string | null;
  fromOn: string;
  untilOn: string | null;
};

const PaperForm = ({ centre, paper, onClose }: { centre: Centre; paper?: Paper; onClose: () => void }) => {
  const { t } = useWords();
  return (
    <FormDialog
      open
      onClose={onClose}
      title={paper ? t('centres.editPaper') : t('centres.addPaper')}
      route={paper ? editPaper : addPaper}
      initial={{
        kind: paper?.kind,
        title: paper?.title,
        fileId: paper?.fileId ?? null,
        fromOn: paper?.fromOn ?? today(),
        untilOn: paper?.untilOn ?? null,
      }}
      sends={(values: Values) =>
        ({
          params: paper ? { paperId: paper.id } : { centreId: centre.id },
          body: { ...values, fileId: values.fileId ?? null },
        }) as never
      }
    >
      <Form.Item name="kind" label={t('centres.kind')} rules={[{ required: true }]}>
        <Select options={paperKinds.map((value) => ({ value, label: t(`centres.paperKinds.${value}`) }))} />
      </Form.Item>
      <Form.Item name="title" label={t('centres.paperTitle')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name="fileId" label={t('centres.file')}>
        <DocumentField organisationId={centre.organisationId} name={paper?.fileName ?? ''} />
      </Form.Item>
      <StretchFields />
    </FormDialog>
  );
};

type FieldProps = {
  organisationId: string;
  name: string;
  value?: string | null;
  onChange?: (id: string | null) => void;
};

const DocumentField = ({ organisationId, name, value, onChange }: FieldProps) => {
  const { t } = useWords();
  const { upload, pending, trouble } = useUpload(organisationId);
  const [chosen, setChosen] = useState(name);
  const bring = async (file: File) => {
    const { id } = await upload(file);
    setChosen(file.name);
    onChange?.(id);
  };
  return (
    <>
      <Upload
        showUploadList={false}
        beforeUpload={(file) => {
          void bring(file).catch(() => {});
          return false;
        }}
      >
        <Button loading={pending}>{value ? chosen || t('centres.file') : t('centres.file')}</Button>
      </Upload>
      <ErrorNote trouble={trouble} />
    </>
  );
};
