import type { Gateway } from './gateway.ts';
import { signedGateway } from './signed.ts';
import { webGateway } from './web.ts';

type Settings = Record<string, string | undefined>;

/** A setting that is missing, as the operator reads it. */
const missing = (name: string, { WENMAI_CODES: gateway }: Settings) =>
  new Error(`WENMAI_CODES=${gateway} 还需要 ${name} · WENMAI_CODES=${gateway} also needs ${name}`);

/**
 * The gateway that the settings name; none for `console`, which shows codes on the page to whoever asks and therefore
 * counts in a demonstration alone. Throws a sentence for the operator when a setting is missing or unknown.
 */
export const gatewayFrom = (settings: Settings): Gateway | undefined => {
  const need = (name: string): string => {
    const value = settings[name];
    if (!value) throw missing(name, settings);
    return value;
  };
  switch (settings.WENMAI_CODES ?? 'console') {
    case 'console':
      return undefined;
    case 'http':
      return webGateway({
        url: need('WENMAI_CODES_URL'),
        template: settings.WENMAI_CODES_TEMPLATE ?? '{"phone":"{phone}","code":"{code}"}',
        header: settings.WENMAI_CODES_HEADER ?? 'authorization',
        secret: need('WENMAI_CODES_SECRET'),
      });
    case 'aliyun':
      return signedGateway({
        url: settings.WENMAI_CODES_URL ?? 'https://dysmsapi.aliyuncs.com/',
        keyId: need('WENMAI_CODES_KEY_ID'),
        secret: need('WENMAI_CODES_SECRET'),
        signName: need('WENMAI_CODES_SIGN_NAME'),
        templateCode: need('WENMAI_CODES_TEMPLATE_CODE'),
      });
    default:
      throw new Error(
        'WENMAI_CODES 应为 console、http 或 aliyun · WENMAI_CODES is one of console, http, aliyun',
      );
  }
};
