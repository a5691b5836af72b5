/** The name of a file by what is in it, and where and when it is about: "Holders", "Larkhaven", "2026-06-01" → holders-larkhaven-2026-06-01.csv. What is not known is left out. */
export function fileNameOf(parts: readonly (string | undefined)[], ending: string): string {
  const words = parts.map((part) => (part ?? '').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, ''));
  return `${words.filter((word) => word !== '').join('-')}.${ending}`;
}
