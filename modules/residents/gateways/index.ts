import { startFailures } from '#platform/postgres/start-failure.ts';
import { type Environment, needed, neededAddress } from '#platform/settings/environment.ts';
import type { Gateway } from './gateway.ts';
import { signedGateway } from './signed.ts';
import { webGateway } from './web.ts';

const usualTemplate = '{"phone":"{phone}","code":"{code}"}';

const isTemplate = (said: string): boolean => {
  try {
    JSON.parse(said);
  } catch {
    return false;
  }
  return said.includes('{phone}') && said.includes('{code}');
};

const isHeader = (name: string, value: string): boolean => {
  try {
    return new Headers([[name, value]]).has(name);
  } catch {
    return false;
  }
};

const byWeb = (settings: Environment, because: string): Gateway => {
  const { WENMAI_CODES_TEMPLATE: template = usualTemplate, WENMAI_CODES_HEADER: header = 'authorization' } =
    settings;
  const url = neededAddress(settings, 'WENMAI_CODES_URL', because);
  const secret = needed(settings, 'WENMAI_CODES_SECRET', because);
  if (!isTemplate(template))
    throw startFailures.settingWrong('WENMAI_CODES_TEMPLATE', {
      zh: '应为 JSON，其中有 {phone} 和 {code}',
      en: 'say JSON that holds {phone} and {code}',
    });
  if (!isHeader(header, secret))
    throw startFailures.settingWrong('WENMAI_CODES_HEADER', {
      zh: '它与 WENMAI_CODES_SECRET 合起来不是合法的 HTTP 请求头',
      en: 'together with WENMAI_CODES_SECRET it makes no header of HTTP',
    });
  return webGateway({ url, template, header, secret });
};

const bySignature = (settings: Environment, because: string): Gateway => {
  const need = (name: string) => needed(settings, name, because);
  return signedGateway({
    url: settings.WENMAI_CODES_URL
      ? neededAddress(settings, 'WENMAI_CODES_URL', because)
      : 'https://dysmsapi.aliyuncs.com/',
    keyId: need('WENMAI_CODES_KEY_ID'),
    secret: need('WENMAI_CODES_SECRET'),
    signName: need('WENMAI_CODES_SIGN_NAME'),
    templateCode: need('WENMAI_CODES_TEMPLATE_CODE'),
  });
};

const kinds: Record<string, (settings: Environment, because: string) => Gateway | undefined> = {
  console: () => undefined,
  http: byWeb,
  aliyun: bySignature,
};

/**
 * The gateway that the settings name; none for `console`, which shows codes on the page to whoever asks and therefore
 * counts in a demonstration alone. Refuses to start when a setting is missing, unknown or malformed.
 */
export const gatewayFrom = (settings: Environment): Gateway | undefined => {
  const kind = settings.WENMAI_CODES;
  if (!kind && settings.WENMAI_CODES_URL)
    throw startFailures.settingMissing('WENMAI_CODES', 'WENMAI_CODES_URL');
  const said = kind || 'console';
  const open = Object.hasOwn(kinds, said) ? kinds[said] : undefined;
  if (!open) throw startFailures.settingUnknown('WENMAI_CODES', said, Object.keys(kinds));
  return open(settings, `WENMAI_CODES=${said}`);
};
