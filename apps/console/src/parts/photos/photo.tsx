import { showContent, showThumbnail } from '#modules/files/contract.ts';
import { addressOf } from '../../api/client.ts';
import { useWords } from '../../words/index.ts';
import styles from './photos.module.css';

/** A small picture that opens the large one. */
export const Photo = ({ fileId, name }: { fileId: string; name: string }) => {
  const { t } = useWords();
  return (
    <a
      className={styles.photo}
      href={addressOf(showContent, { params: { fileId } })}
      target="_blank"
      rel="noreferrer"
      aria-label={t('parts.photoOf', { name })}
    >
      <img
        src={addressOf(showThumbnail, { params: { fileId } })}
        alt={t('parts.photoOf', { name })}
        loading="lazy"
      />
    </a>
  );
};
