import { asks, commands } from '#platform/http/handle.ts';
import * as contract from './contract.ts';
import { uploadFile } from './operations/upload-file.ts';
import { listFiles, showContent, showFile, showThumbnail } from './views.ts';

export const routes = [
  commands(contract.uploadFile, (work, { params, upload }) =>
    uploadFile(work, params.organisationId, upload),
  ),
  asks(contract.listFiles, (reading, { query }) => listFiles(reading, query)),
  asks(contract.showFile, (reading, { params }) => showFile(reading, params.fileId)),
  asks(contract.showContent, (reading, { params }) => showContent(reading, params.fileId)),
  asks(contract.showThumbnail, (reading, { params }) => showThumbnail(reading, params.fileId)),
];
