import { uploadFile } from '#modules/files/contract.ts';
import { useCommand } from '../../api/command.ts';
import { shrinkPhoto } from './shrink.ts';

/** Brings a photo or document to an organisation's files; the answer names it. */
export const useUpload = (organisationId: string) => {
  const uploading = useCommand(uploadFile);
  return {
    upload: async (file: File) =>
      uploading.sendAndWait({ params: { organisationId } }, await shrinkPhoto(file)),
    pending: uploading.pending,
    trouble: uploading.trouble,
  };
};

/** What the server paints anew; phones' own format is refused there with a sentence. */
export const photoKinds = 'image/jpeg,image/png,image/webp';
