import { parentPort, workerData } from 'node:worker_threads';
import { composeWorkbook, type Workbook } from './compose-workbook.ts';

parentPort?.postMessage(await composeWorkbook(workerData as Workbook));
