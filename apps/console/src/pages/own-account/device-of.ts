const systems: [RegExp, string][] = [
  [/HarmonyOS|OpenHarmony/, 'HarmonyOS'],
  [/iPhone|iPad/, 'iOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];
const browsers: [RegExp, string][] = [
  [/MicroMessenger/, '微信'],
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];

const named = (said: string, names: [RegExp, string][]) => names.find(([pattern]) => pattern.test(said))?.[1];

/** What a browser says it is, as people say it: `Chrome · Windows`; nothing when it cannot be told. */
export const deviceOf = (said: string | null): string | undefined => {
  if (!said) return undefined;
  return [named(said, browsers), named(said, systems)].filter(Boolean).join(' · ') || undefined;
};
