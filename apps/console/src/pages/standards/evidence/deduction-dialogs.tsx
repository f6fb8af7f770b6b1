import { Form, Input } from 'antd';
import { deductEvidence, withdrawDeduction } from '#modules/standards/contract/deductions.ts';
import { FormDialog } from '../../../parts/form-dialog.tsx';
import { useWords } from '../../../words/index.ts';
import type { Piece } from '../shapes.ts';

const ReasonField = () => {
  const { t } = useWords();
  return (
    <Form.Item name="reason" label={t('parts.reason')} rules={[{ required: true, whitespace: true, min: 4 }]}>
      <Input.TextArea maxLength={500} showCount autoSize={{ minRows: 3 }} />
    </Form.Item>
  );
};

type DeductProps = { unitId: string; requirement: string; piece: Piece; onClose: () => void };

/** Says that a piece of evidence shall not count; the record itself stays as it is. */
export const Deduct = ({ unitId, requirement, piece, onClose }: DeductProps) => {
  const { t } = useWords();
  return (
    <FormDialog
      open
      onClose={onClose}
      title={`${t('standards.deduct')} · ${piece.label}`}
      says={t('standards.deductSays')}
      route={deductEvidence}
      sends={({ reason }: { reason: string }) => ({
        body: { organisationId: unitId, requirement, sourceId: piece.sourceId ?? '', reason },
      })}
      okText={t('standards.deduct')}
      danger
    >
      <ReasonField />
    </FormDialog>
  );
};

type WithdrawProps = { deductionId: string; what: string; onClose: () => void };

/** Lets it count again. */
export const Withdraw = ({ deductionId, what, onClose }: WithdrawProps) => {
  const { t } = useWords();
  return (
    <FormDialog
      open
      onClose={onClose}
      title={`${t('standards.withdraw')} · ${what}`}
      says={t('standards.withdrawSays')}
      route={withdrawDeduction}
      sends={(body: { reason: string }) => ({ params: { deductionId }, body })}
      okText={t('standards.withdraw')}
    >
      <ReasonField />
    </FormDialog>
  );
};
