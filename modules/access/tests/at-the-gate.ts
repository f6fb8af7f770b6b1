import { clientOf, type Story } from '#apps/server/testing/story.ts';

const cookiesOf = (said: unknown) =>
  [said]
    .flat()
    .filter((cookie) => typeof cookie === 'string' && !/max-age=0/i.test(cookie))
    .map((cookie) => String(cookie).split(';')[0]);

/** Somebody before the sign-in page of a story: knocks at the doors of signing in, keeping cookies as a browser does. */
export const atTheGate = (story: Story) => {
  const jar = new Map<string, string>();
  const headersNow = () => ({ cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') });
  const keep = (said: unknown) => {
    for (const cookie of cookiesOf(said)) {
      const [name = '', ...value] = String(cookie).split('=');
      jar.set(name, value.join('='));
    }
  };
  const knock = async (door: string, payload: object = {}) => {
    const { status, body, headers } = await story
      .asNobody()
      .call({ method: 'POST', url: `/api/auth${door}`, payload, headers: headersNow() });
    keep(headers['set-cookie']);
    return { status, body: body as Record<string, unknown>, cookies: [headers['set-cookie']].flat() };
  };
  const follow = async (url: string) => {
    const { status, headers } = await story.asNobody().call({ method: 'GET', url, headers: headersNow() });
    keep(headers['set-cookie']);
    return { status, location: headers.location };
  };
  const client = () => clientOf(story.server, headersNow().cookie || undefined);
  return {
    knock,
    /** Opens an address as a browser does that was sent there. */
    follow,
    client,
    /** Tries user name and password; answers what came of it and the console as this person then has it. */
    enter: async (username: string, password: string) => {
      const answer = await knock('/sign-in/username', { username, password });
      return { ...answer, ...client() };
    },
  };
};
