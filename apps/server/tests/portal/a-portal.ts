import { addProgramme, planSession } from '#modules/activities/index.ts';
import { addCentre, promiseHours } from '#modules/centres/index.ts';
import { addBrand, addMembers, addPerson, addTeam } from '#modules/people/index.ts';
import { compose } from '../../compose.ts';
import { buildPortal } from '../../start/build-portal.ts';
import { rememberPages } from '../../start/portal-memory.ts';
import { portalReactions } from '../../start/portal-reactions.ts';
import { type Answer, servePortal } from '../../start/serve-portal.ts';
import { aDistrict } from '../../testing/a-district.ts';
import { openStory, type Story } from '../../testing/story.ts';

type Server = Awaited<ReturnType<typeof compose>>['server'];

/** The hidden fields of each form of a page. */
const formsIn = (text: string): Record<string, string>[] =>
  text
    .split('</form>')
    .map((form) =>
      Object.fromEntries(
        [...form.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [
          name ?? '',
          value ?? '',
        ]),
      ),
    );

/** A browser without scripts that comes by https: it keeps cookies and sends the hidden fields of the forms it saw last. */
const aVisitor = (server: Server, remoteAddress: string) => {
  const jar = new Map<string, string>();
  let forms: Record<string, string>[] = [];
  const go = async (method: 'GET' | 'POST', url: string, payload?: string) => {
    const reply = await server.inject({
      method,
      url,
      remoteAddress,
      headers: {
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
        'user-agent': 'Firefox/140',
        'x-forwarded-proto': 'https',
        ...(payload !== undefined && { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(payload !== undefined && { payload }),
    });
    for (const { name, value, maxAge } of reply.cookies as { name: string; value: string; maxAge?: number }[])
      if (maxAge === 0) jar.delete(name);
      else jar.set(name, value);
    if (reply.headers['content-type']?.toString().includes('html')) forms = formsIn(reply.body);
    return { status: reply.statusCode, text: reply.body, headers: reply.headers, to: reply.headers.location };
  };
  return {
    jar,
    read: (url: string) => go('GET', url),
    /** Sends a form of the page seen last, with what was typed: the first one, or the one that does what `do` says. */
    send: (url: string, typed: Record<string, string> = {}) => {
      const hidden = forms.find((form) => form.key && form.do === typed.do);
      return go('POST', url, new URLSearchParams({ ...hidden, ...typed }).toString());
    },
  };
};

/** A name that may stand on no public page. */
export const secretName = '不公开的队长';

const weekdays = [1, 2, 3, 4, 5] as const;

/** A town with its centre open on workdays, a dance programme with one session announced and one not, a team, a brand. */
const furnish = async ({ program }: Story, organisationId: string) => {
  const centre = await program((work) =>
    addCentre(work, {
      organisationId,
      name: '上河综合文化服务中心',
      address: '上河镇正街 1 号',
      floorAreaM2: 800,
      longitude: null,
      latitude: null,
      summary: '临河而建。',
      fromOn: '2020-01-01',
      untilOn: null,
    }),
  );
  const week = weekdays.map((weekday) => ({ weekday, opens: '09:00', closes: '17:00' }));
  await program((work) => promiseHours(work, centre.id, { fromOn: '2026-06-17', week }));
  const programme = await program((work) =>
    addProgramme(work, organisationId, {
      item: '坝坝舞教学',
      category: 'culture-sport',
      theme: 'arts-for-all',
      place: '文体活动室',
      organiser: '上河镇文化站',
      summary: '零基础也能学。',
      standing: true,
      free: true,
      usualTime: '每周六晚',
      centreId: centre.id,
      spaceId: null,
      fromOn: '2026-01-01',
      untilOn: null,
    }),
  );
  const session = (day: string, announce: boolean) =>
    program((work) =>
      planSession(work, programme.id, {
        startsAt: `${day}T19:00:00+08:00`,
        endsAt: `${day}T20:30:00+08:00`,
        announce,
      }),
    );
  const announced = await session('2026-06-20', true);
  const unannounced = await session('2026-06-27', false);
  return {
    centreId: centre.id,
    programmeId: programme.id,
    sessionId: announced.id,
    hiddenId: unannounced.id,
  };
};

const peopleIt = async ({ program }: Story, organisationId: string) => {
  const leader = await program((work) =>
    addPerson(work, organisationId, {
      name: secretName,
      gender: 'female',
      birthYear: 1970,
      note: '电话 13800000000',
      confirmed: true,
    }),
  );
  const dates = { fromOn: '2026-01-01', untilOn: null };
  const team = await program((work) =>
    addTeam(work, organisationId, {
      name: '上河腰鼓队',
      kind: 'art',
      genre: 'drum-and-gong',
      leaderId: leader.id,
      ...dates,
    }),
  );
  await program((work) => addMembers(work, team.id, { personIds: [leader.id], ...dates }));
  await program((work) =>
    addBrand(work, organisationId, { name: '上河龙灯', genre: '民俗', story: '舞了三百年。', ...dates }),
  );
};

/**
 * The portal of a small district on the morning of Wednesday, 17 June 2026, as one copy of the program serves it; the
 * story's own server is another copy on the same database. `pass` lets milliseconds pass for what is kept in memory.
 */
export const openPortal = async () => {
  process.env.WENMAI_TRUST_PROXY = 'true';
  const story = await openStory({ now: '2026-06-17T10:00:00+08:00' });
  const district = await aDistrict(story);
  const [town] = district.towns;
  const ids = await furnish(story, town.id);
  await peopleIt(story, town.id);
  let elapsed = 0;
  const memory = rememberPages<Answer>(() => elapsed);
  const { server, residents } = await compose(story.db, story.clock, {
    logLevel: 'fatal',
    alsoReact: portalReactions(memory.forget),
  });
  await servePortal(server, {
    folder: await buildPortal(() => {}),
    memory,
    db: story.db,
    clock: story.clock,
    residents,
  });
  await server.ready();
  return {
    story,
    ...ids,
    townId: town.id,
    villageId: town.villageIds[0],
    otherTownId: district.towns[1].id,
    districtId: district.districtId,
    memory,
    pass: (milliseconds: number) => {
      elapsed += milliseconds;
    },
    read: async (url: string, headers: Record<string, string> = {}) => {
      const reply = await server.inject({ method: 'GET', url, headers });
      return { status: reply.statusCode, text: reply.body, headers: reply.headers, bytes: reply.rawPayload };
    },
    /** Somebody with a browser: it keeps cookies, follows nothing by itself, and sends forms as a browser does. */
    visitor: (address = '198.51.100.7') => aVisitor(server, address),
    close: async () => {
      await server.close();
      await story.close();
    },
  };
};

export type Portal = Awaited<ReturnType<typeof openPortal>>;
