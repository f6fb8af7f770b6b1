import { CameraOutlined } from '@ant-design/icons';
import { Button, Upload } from 'antd';
import { useWords } from '../../words/index.ts';
import { ErrorNote } from '../error-note.tsx';
import { Photo } from './photo.tsx';
import styles from './photos.module.css';
import { photoKinds, useUpload } from './upload.ts';

type Props = {
  organisationId: string;
  value?: string[];
  onChange?: (fileIds: string[]) => void;
};

/** Photos of a form: taken with the phone or chosen, uploaded at once, held as file ids. */
export const PhotosField = ({ organisationId, value = [], onChange }: Props) => {
  const { t } = useWords();
  const { upload, pending, trouble } = useUpload(organisationId);
  const add = async (files: File[]) => {
    const ids = [...value];
    for (const file of files) ids.push((await upload(file)).id);
    onChange?.(ids);
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
      <Upload
        accept={photoKinds}
        multiple
        showUploadList={false}
        beforeUpload={(file, all) => {
          if (file === all.at(-1)) void add(all).catch(() => {});
          return false;
        }}
      >
        <Button icon={<CameraOutlined />} loading={pending}>
          {t('parts.addPhoto')}
        </Button>
      </Upload>
      <ErrorNote trouble={trouble} />
    </div>
  );
};
