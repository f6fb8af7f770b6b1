import { Input, Modal } from 'antd';
import { useState } from 'react';
import { findByNumber } from '#modules/people/contract/personal.ts';
import type { AnswerOf } from '#platform/http/route.ts';
import { useCommand } from '../../api/command.ts';
import { ErrorNote } from '../../parts/error-note.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { useSaidNumber } from '../../parts/masked-number.tsx';
import { NothingHere } from '../../parts/nothing-here.tsx';
import { useWords } from '../../words/index.ts';

type Props = { onClose: () => void; open: (id: string) => void };

/** Somebody by their whole number. The number goes neither into the address of the page nor into a list. */
export const FindByNumber = ({ onClose, open }: Props) => {
  const { t } = useWords();
  const say = useSaidNumber();
  const [found, setFound] = useState<AnswerOf<typeof findByNumber>['people']>();
  const finding = useCommand(findByNumber, ({ people }) => setFound(people));
  return (
    <Modal open title={t('people.findByNumber')} onCancel={onClose} footer={null} destroyOnHidden>
      <p style={{ marginBottom: 12 }}>{t('people.findByNumberSays')}</p>
      <Input.Search
        aria-label={t('people.number')}
        placeholder={t('people.number')}
        maxLength={30}
        autoComplete="off"
        enterButton
        loading={finding.pending}
        onSearch={(number) => finding.send({ body: { number } })}
      />
      <ErrorNote trouble={finding.trouble} />
      {found?.length === 0 && !finding.trouble && <NothingHere says={t('parts.nothing')} />}
      <ul className="plain-list" style={{ marginTop: 12 }}>
        {found?.map(({ id, name, organisationName, phone, idNumber }) => (
          <li key={id} style={{ paddingBlock: 6 }}>
            <LinkButton onClick={() => open(id)}>{name}</LinkButton> · {organisationName}{' '}
            <span className="faint figure">{[phone, idNumber].filter(Boolean).map(say).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </Modal>
  );
};
