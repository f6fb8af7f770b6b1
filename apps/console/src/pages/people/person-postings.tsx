import { Button, Form, Select, Switch } from 'antd';
import { useState } from 'react';
import {
  addPosting,
  correctPosting,
  endPosting,
  strikeOutPosting,
} from '#modules/people/contract/postings.ts';
import { type Post, postWords } from '#modules/people/rules/words.ts';
import { OrganisationField } from '../../parts/fields/organisation-field.tsx';
import { StretchFields } from '../../parts/fields/stretch-fields.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { HeldList } from '../../parts/held-list.tsx';
import { EndDialog, StrikeDialog } from '../../parts/record-dialogs.tsx';
import { useClosedWords } from '../../words/closed.ts';
import { today } from '../../words/dates.ts';
import { useWords } from '../../words/index.ts';
import { Part } from './part.tsx';
import type { Person } from './shapes.ts';

type Posting = Person['postings'][number];
type Values = { post: Post; fullTime: boolean; fromOn: string; untilOn: string | null };

/** The posts a person held and holds. */
export const PersonPostings = ({ person }: { person: Person }) => {
  const { t } = useWords();
  const { say } = useClosedWords();
  const [adding, setAdding] = useState(false);
  const nameOf = (held: Posting) =>
    `${say(postWords, held.post)} · ${held.fullTime ? t('people.fullTime') : t('people.partTime')} · ${held.organisationName}`;
  return (
    <Part
      title={t('people.postings')}
      action={
        person.permittedActions.includes('edit') && (
          <Button size="small" onClick={() => setAdding(true)}>
            {t('people.addPosting')}
          </Button>
        )
      }
    >
      <HeldList
        rows={person.postings}
        says={nameOf}
        dialog={(doing, row, close) => {
          const common = { params: { postingId: row.id }, what: nameOf(row), onClose: close };
          if (doing === 'end') return <EndDialog route={endPosting} {...common} />;
          if (doing === 'strike') return <StrikeDialog route={strikeOutPosting} {...common} />;
          return <CorrectPosting posting={row} onClose={close} />;
        }}
      />
      {adding && <AddPosting person={person} onClose={() => setAdding(false)} />}
    </Part>
  );
};

const PostFields = () => {
  const { t } = useWords();
  const { choices } = useClosedWords();
  return (
    <>
      <Form.Item name="post" label={t('people.post')} rules={[{ required: true }]}>
        <Select options={choices(postWords)} />
      </Form.Item>
      <Form.Item name="fullTime" label={t('people.fullTime')} valuePropName="checked">
        <Switch />
      </Form.Item>
      <StretchFields />
    </>
  );
};

const AddPosting = ({ person, onClose }: { person: Person; onClose: () => void }) => {
  const { t } = useWords();
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('people.addPosting')}
      route={addPosting}
      initial={{ organisationId: person.organisationId, fullTime: false, fromOn: today(), untilOn: null }}
      sends={(body: Values & { organisationId: string }) => ({ params: { personId: person.id }, body })}
    >
      <Form.Item name="organisationId" label={t('parts.organisation')} rules={[{ required: true }]}>
        <OrganisationField />
      </Form.Item>
      <PostFields />
    </FormDialog>
  );
};

const CorrectPosting = ({ posting, onClose }: { posting: Posting; onClose: () => void }) => {
  const { t } = useWords();
  const { post, fullTime, fromOn, untilOn } = posting;
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('people.correctPosting')}
      route={correctPosting}
      initial={{ post, fullTime, fromOn, untilOn }}
      sends={(body: Values) => ({ params: { postingId: posting.id }, body })}
    >
      <PostFields />
    </FormDialog>
  );
};
