const byteOrderMark = '\uFEFF';

/** A table as CSV that Excel opens as it is: UTF-8 with its mark, and nothing in it that Excel takes for a formula. */
export function csvOf(titles: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string {
  return byteOrderMark + [titles, ...rows].map((row) => row.map(field).join(',')).join('\r\n') + '\r\n';
}

function field(value: string | number | null): string {
  if (value === null || typeof value === 'number') return value === null ? '' : String(value);
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
