import { CameraOutlined, PictureOutlined } from '@ant-design/icons';
import { Button, Upload } from 'antd';
import { type ReactNode, useState } from 'react';
import { usePhone } from '../../look/look.tsx';
import { useWords } from '../../words/index.ts';
import { ErrorNote } from '../error-note.tsx';
import { Photo } from './photo.tsx';
import styles from './photos.module.css';
import { photoKinds, useUpload } from './upload.ts';

type Props = {
  organisationId: string;
  value?: string[];
  onChange?: (fileIds: string[]) => void;
  /** Told when photos set out and when the last has arrived. */
  onPending?: (pending: boolean) => void;
};

/** Photos of a form: taken with the phone or chosen, uploaded at once, held as file ids. */
export const PhotosField = ({ organisationId, value = [], onChange, onPending }: Props) => {
  const { t } = useWords();
  const phone = usePhone();
  const { upload, trouble } = useUpload(organisationId);
  const [pending, setPending] = useState(false);
  const say = (onTheWay: boolean) => {
    setPending(onTheWay);
    onPending?.(onTheWay);
  };
  const add = async (files: File[]) => {
    say(true);
    const ids = [...value];
    try {
      for (const file of files) {
        ids.push((await upload(file)).id);
        onChange?.([...ids]);
      }
    } finally {
      say(false);
    }
  };
  return (
    <div>
      {value.length > 0 && (
        <ul className={`plain-list ${styles.wall}`}>
          {value.map((fileId) => (
            <li key={fileId}>
              <Photo fileId={fileId} name="" />
              <Button
                type="link"
                size="small"
                onClick={() => onChange?.(value.filter((kept) => kept !== fileId))}
              >
                {t('parts.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.sources}>
        {phone && (
          <PhotoSource add={add} camera>
            <Button icon={<CameraOutlined />} loading={pending}>
              {t('activities.takePhoto')}
            </Button>
          </PhotoSource>
        )}
        <PhotoSource add={add}>
          <Button icon={<PictureOutlined />} disabled={pending}>
            {t('activities.choosePhotos')}
          </Button>
        </PhotoSource>
      </div>
      <ErrorNote trouble={trouble} />
    </div>
  );
};

type Source = { add: (files: File[]) => Promise<void>; camera?: boolean; children: ReactNode };

const PhotoSource = ({ add, camera = false, children }: Source) => (
  <Upload
    accept={photoKinds}
    multiple={!camera}
    {...(camera && { capture: 'environment' as const })}
    showUploadList={false}
    beforeUpload={(file, all) => {
      if (file === all.at(-1)) void add(all).catch(() => {});
      return false;
    }}
  >
    {children}
  </Upload>
);
