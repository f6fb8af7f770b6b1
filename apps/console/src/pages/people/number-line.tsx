import { Form, Input } from 'antd';
import { useEffect, useState } from 'react';
import { revealNumber } from '#modules/people/contract/personal.ts';
import { lostNumber } from '#platform/crypto/numbers.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { MaskedNumber } from '../../parts/masked-number.tsx';
import { useWords } from '../../words/index.ts';
import type { Person } from './shapes.ts';

type Field = 'phone' | 'idNumber';

/** A number in full stays on the screen this long, in seconds. */
const shownSeconds = 60;

/** The number in full until its minute is over, with the seconds left. */
const useShown = () => {
  const [shown, setShown] = useState<{ number: string; until: number; left: number }>();
  const until = shown?.until;
  useEffect(() => {
    if (until === undefined) return;
    const each = setInterval(() => {
      const left = Math.ceil((until - Date.now()) / 1000);
      setShown((now) => (now && left > 0 ? { ...now, left } : undefined));
    }, 1000);
    return () => clearInterval(each);
  }, [until]);
  const show = (number: string) =>
    setShown({ number, until: Date.now() + shownSeconds * 1000, left: shownSeconds });
  return [shown, show] as const;
};

/** Why somebody looks, takes out or wipes out: the audit keeps it. */
export const ReasonField = () => {
  const { t } = useWords();
  return (
    <Form.Item name="reason" label={t('parts.reason')} rules={[{ required: true, whitespace: true, min: 2 }]}>
      <Input.TextArea maxLength={200} showCount autoSize={{ minRows: 2 }} />
    </Form.Item>
  );
};

/** A masked number; whoever may sees it in full for a minute, after saying why. */
export const NumberLine = ({ person, field }: { person: Person; field: Field }) => {
  const { t } = useWords();
  const [shown, show] = useShown();
  const [asking, setAsking] = useState(false);
  if (person[field] === null || person[field] === lostNumber) return <MaskedNumber number={person[field]} />;
  return (
    <>
      <span className="figure">{shown?.number ?? person[field]}</span>{' '}
      {shown && <span className="faint">{t('people.shownFor', { seconds: shown.left })}</span>}
      {!shown && person.permittedActions.includes('reveal') && (
        <LinkButton
          onClick={() => setAsking(true)}
          label={`${t('people.reveal')} · ${t(field === 'phone' ? 'people.phone' : 'people.idNumber')}`}
        >
          {t('people.reveal')}
        </LinkButton>
      )}
      {asking && (
        <FormDialog
          open
          onClose={() => setAsking(false)}
          title={`${t('people.reveal')} · ${person.name}`}
          says={t('people.revealSays')}
          route={revealNumber}
          sends={({ reason }: { reason: string }) => ({
            params: { personId: person.id },
            body: { field, reason },
          })}
          onDone={({ number }) => show(number)}
          doneSays={t('people.revealed')}
          okText={t('people.reveal')}
        >
          <ReasonField />
        </FormDialog>
      )}
    </>
  );
};
