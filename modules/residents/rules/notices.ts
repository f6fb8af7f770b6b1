/** The notices that people agree to, each with the version in force; a new text is a new version, agreed to anew. */
export const noticeVersions = { privacy: '2026-11', children: '2026-11' } as const;
export type Notice = keyof typeof noticeVersions;
