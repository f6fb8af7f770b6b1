import { useMutation } from '@tanstack/react-query';
import { App, Button, Form } from 'antd';
import { v4 as newKey } from 'uuid';
import { previewReach } from '#modules/access/contract/index.ts';
import {
  editOrganisation,
  mergeOrganisations,
  moveOrganisation,
  previewChange,
  splitOrganisation,
} from '#modules/organisations/contract.ts';
import { call } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import type { Trouble } from '../../api/trouble.ts';
import { ErrorNote } from '../../parts/error-note.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { today } from '../../words/dates.ts';
import { useWords } from '../../words/index.ts';
import { type Act, type Change, changeOf, type Preview, type Values } from './change.ts';
import { ChangeFields } from './change-fields.tsx';
import { ChangePreview } from './change-preview.tsx';
import type { Reach } from './reach-preview.tsx';
import type { Shown } from './shapes.ts';

type Seen = { change: Change; preview: Preview; reach: Reach };

/** Tries a change on the server, which takes it back again: what changes, and who reaches what afterwards. */
const useTry = () =>
  useMutation<Seen, Trouble, Change>({
    mutationFn: async (change) => {
      const [preview, reach] = await Promise.all([
        call(previewChange, { body: change }, { key: newKey() }),
        call(previewReach, { body: change }, { key: newKey() }),
      ]);
      return { change, preview, reach };
    },
  });

/** Sends a change that was looked at to where it belongs, with the mark of what was seen. */
const useCarryOut = (done: () => void) => {
  const renaming = useCommand(editOrganisation, done);
  const moving = useCommand(moveOrganisation, done);
  const merging = useCommand(mergeOrganisations, done);
  const splitting = useCommand(splitOrganisation, done);
  const carryOut = ({ change, preview: { seen } }: Seen) => {
    const { organisationId, ...said } = change;
    const params = { organisationId };
    if (said.act === 'rename') {
      const { act: _, ...body } = said;
      renaming.send({ params, body });
    } else if (said.act === 'move') {
      const { act: _, ...body } = said;
      moving.send({ params, body });
    } else if (said.act === 'merge') {
      const { act: _, ...body } = said;
      merging.send({ params, body: { ...body, seen } });
    } else {
      const { act: _, ...body } = said;
      splitting.send({ params, body: { ...body, seen } });
    }
  };
  const all = [renaming, moving, merging, splitting];
  return {
    carryOut,
    pending: all.some(({ pending }) => pending),
    trouble: all.find(({ trouble }) => trouble)?.trouble ?? null,
  };
};

type Props = { act: Act; shown: Shown; done: () => void };

/** The fields of a change, its preview, and the button that does it; another word in the fields and the preview is void. */
export const ChangeForm = ({ act, shown, done }: Props) => {
  const { t } = useWords();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const trying = useTry();
  const seen = trying.data;
  const doing = useCarryOut(() => {
    void message.success(t('organisations.change.done'));
    done();
  });
  return (
    <>
      <Sheet title={t('organisations.change.step1')}>
        <p className="faint" style={{ marginBottom: 16 }}>
          {t(`organisations.change.explains.${act}`)}
        </p>
        <Form
          form={form}
          layout="vertical"
          style={{ maxWidth: '44rem' }}
          initialValues={{
            fromOn: today(),
            name: shown.name,
            code: shown.code,
            kind: shown.kind,
            ...(act === 'split' && { parts: [{ kind: shown.kind }] }),
          }}
          onValuesChange={() => trying.reset()}
          onFinish={(values: Values) => trying.mutate(changeOf(act, shown.id, values))}
        >
          <ChangeFields act={act} shown={shown} />
          <Button type={seen ? 'default' : 'primary'} htmlType="submit" loading={trying.isPending}>
            {t('organisations.change.look')}
          </Button>
        </Form>
        <ErrorNote trouble={trying.error} />
      </Sheet>
      {seen && (
        <ChangePreview {...seen}>
          <ErrorNote trouble={doing.trouble} />
          <Button type="primary" loading={doing.pending} onClick={() => doing.carryOut(seen)}>
            {t(`organisations.change.confirm.${act}`)}
          </Button>
        </ChangePreview>
      )}
    </>
  );
};
