/** 秦**: enough to recognise whom one has before oneself; how long the name is does not show. */
export const maskName = (name: string | null): string => `${[...(name ?? '')][0] ?? ''}**`;
