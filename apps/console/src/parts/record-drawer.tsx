import { Drawer } from 'antd';
import type { ReactNode } from 'react';
import { usePhone } from '../look/look.tsx';
import { FocusBack } from './focus-back.tsx';

type Props = {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  actions?: ReactNode;
  size?: number;
  children: ReactNode;
};

/** One record, looked at beside the list it came from; the whole screen on a phone. */
export const RecordDrawer = ({ open, onClose, title, actions, size = 560, children }: Props) => {
  const phone = usePhone();
  return (
    <>
      {open && <FocusBack />}
      <Drawer
        open={open}
        onClose={onClose}
        title={title}
        extra={actions}
        size={phone ? '100%' : size}
        mask={{ blur: false }}
        styles={{ body: { paddingBlock: 16, paddingInline: phone ? 16 : 24 } }}
        destroyOnHidden
      >
        {children}
      </Drawer>
    </>
  );
};
