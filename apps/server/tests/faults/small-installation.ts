import {
  anonymous,
  type HttpClient,
  type Reply,
  signedIn,
  withSecondFactor,
} from '../../testing/http-client.ts';
import type { RunningProgram } from '../../testing/running-program.ts';

/** Who writes, and the records that the writes belong to. */
export type Installation = { unitIds: string[]; centreId: string; programmeId: string; today: string };

const [firstPassword, password] = ['Right-horse-9', 'Faults-horse-9'];
const officer = 'officer';

const made = ({ status, body }: Reply): string => {
  if (status !== 200) throw new Error(`refused: ${status} ${JSON.stringify(body)}`);
  return String(body.id ?? '');
};

const tree = `code,name,kind,parent_code
F-1,示例镇,town,F-0
F-11,示例一村,village,F-1
F-12,示例二村,village,F-1
`;

/** Signs in as the officer who writes. */
export const signInOfficer = ({ address }: RunningProgram) => signedIn(address, officer, password);

const setUpAdministrator = async ({ address, printed }: RunningProgram): Promise<HttpClient> => {
  const setUpCode = /Set-up code: (\S+)/.exec(printed())?.[1] ?? '';
  const root = { organisationCode: 'F-0', organisationName: '示例区', organisationKind: 'district' };
  const said = { setUpCode, ...root, username: 'administrator', name: '管理员', password };
  made(await anonymous(address).send('POST', '/first-administrator', said));
  const administrator = await signedIn(address, 'administrator', password);
  return withSecondFactor(address, administrator, password);
};

/** An officer without a second factor, with a password of their own in place of the first one. */
const setUpOfficer = async (program: RunningProgram, administrator: HttpClient) => {
  const { body: rules } = await administrator.get('/sign-in-policy');
  made(await administrator.send('PUT', '/sign-in-policy', { ...rules, secondFactor: 'offered' }));
  const account = { username: officer, name: '示例专干', password: firstPassword };
  const id = made(await administrator.send('POST', '/accounts', account));
  const client = await signedIn(program.address, officer, firstPassword);
  made(await client.send('POST', '/me/password', { current: firstPassword, password }));
  return id;
};

const unitsSeenBy = async (client: HttpClient) => {
  const { body } = await client.get('/organisations?pageSize=100');
  return body.rows as { id: string; code: string; fromOn: string }[];
};

/** Sets a new installation up as an operator would, over HTTP: administrator, tree, an officer, a centre. */
export const setUpInstallation = async (program: RunningProgram): Promise<Installation> => {
  const administrator = await setUpAdministrator(program);
  made(await administrator.upload('/organisations/import', { name: 'tree.csv', bytes: Buffer.from(tree) }));
  const units = await unitsSeenBy(administrator);
  const today = units[0]?.fromOn ?? '';
  const district = units.find(({ code }) => code === 'F-0');
  const accountId = await setUpOfficer(program, administrator);
  const grant = { role: 'district-officer', organisationId: district?.id, fromOn: today };
  made(await administrator.send('POST', `/accounts/${accountId}/grants`, grant));

  const client = await signInOfficer(program);
  const village = units.find(({ code }) => code === 'F-11');
  const centre = { organisationId: village?.id, name: '示例中心', fromOn: today };
  const centreId = made(await client.send('POST', '/centres', centre));
  const programme = { item: '示例项目', category: 'reading', fromOn: today };
  const programmeId = made(await client.send('POST', `/organisations/${village?.id}/programmes`, programme));
  return { unitIds: units.map(({ id }) => id), centreId, programmeId, today };
};
