import { CopyOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useWords } from '../words/index.ts';

type Props = { text: () => string; label?: string; copied?: string };

/** Browsers hand out the clipboard on pages that came by https only. */
const copyText = async (text: string): Promise<void> => navigator.clipboard.writeText(text);

/** Copies a text; where the browser does not let it, asks to do so by hand. */
export const CopyButton = ({ text, label, copied }: Props) => {
  const { t } = useWords();
  const { message } = App.useApp();
  const copy = () =>
    copyText(text()).then(
      () => message.success(copied ?? t('parts.copied')),
      () => message.info(t('parts.copyByHand')),
    );
  return (
    <Button icon={<CopyOutlined />} onClick={() => void copy()}>
      {label ?? t('parts.copy')}
    </Button>
  );
};
