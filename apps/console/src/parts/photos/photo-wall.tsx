import { PlusOutlined } from '@ant-design/icons';
import { Button, Popconfirm, Upload } from 'antd';
import type { Route } from '#platform/http/route.ts';
import type { Sent } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { useWords } from '../../words/index.ts';
import { ErrorNote } from '../error-note.tsx';
import { NothingHere } from '../nothing-here.tsx';
import { Photo } from './photo.tsx';
import styles from './photos.module.css';
import { photoKinds, useUpload } from './upload.ts';

type Props<A extends Route, D extends Route> = {
  name: string;
  organisationId: string;
  photos: readonly { fileId: string }[];
  mayChange: boolean;
  attach: A;
  detach: D;
  /** What names the record that the photos hang on. */
  params: Record<string, string>;
};

/** The photos of a record: looked at, added, taken down. */
export const PhotoWall = <A extends Route, D extends Route>(props: Props<A, D>) => {
  const { name, organisationId, photos, mayChange, attach, detach, params } = props;
  const { t } = useWords();
  const { upload, pending, trouble } = useUpload(organisationId);
  const hanging = useCommand(attach);
  const taking = useCommand(detach);
  const add = async (file: File) => {
    const { id } = await upload(file);
    hanging.send({ params, body: { fileId: id } } as unknown as Sent<A>);
  };
  return (
    <>
      {photos.length === 0 && !mayChange && <NothingHere says={t('people.noPhoto')} />}
      <ul className={`plain-list ${styles.wall}`}>
        {photos.map(({ fileId }) => (
          <li key={fileId}>
            <Photo fileId={fileId} name={name} />
            {mayChange && (
              <Popconfirm
                title={`${t('parts.remove')}？`}
                onConfirm={() => taking.send({ params: { ...params, fileId } } as unknown as Sent<D>)}
              >
                <Button type="link" size="small" danger>
                  {t('parts.remove')}
                </Button>
              </Popconfirm>
            )}
          </li>
        ))}
      </ul>
      {mayChange && (
        <Upload
          accept={photoKinds}
          multiple
          showUploadList={false}
          beforeUpload={(file) => {
            void add(file).catch(() => {});
            return false;
          }}
        >
          <Button icon={<PlusOutlined />} loading={pending || hanging.pending} style={{ marginTop: 12 }}>
            {t('parts.addPhoto')}
          </Button>
        </Upload>
      )}
      <ErrorNote trouble={trouble ?? hanging.trouble ?? taking.trouble} />
    </>
  );
};
