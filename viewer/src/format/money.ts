/** An amount as people write it: £12,500, £12,500.50, 1,000 CHF where the code is not one that Intl knows a sign for. */
export function formatMoney(amount: number, currency: string): string {
  const digits = Number.isInteger(amount) ? 0 : 2;
  try {
    return new Intl.NumberFormat('en-GB', { style: 'currency', currency, minimumFractionDigits: digits, maximumFractionDigits: digits }).format(amount);
  } catch {
    return `${new Intl.NumberFormat('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(amount)} ${currency}`;
  }
}

/** What some funding comes to, currency by currency, in the order of the codes: pounds and euros are never added up. */
export function sumByCurrency(funding: readonly { amount: number | null; currency: string | null }[]): string[] {
  const sums = new Map<string, number>();
  for (const { amount, currency } of funding)
    if (amount !== null) sums.set(currency ?? 'GBP', (sums.get(currency ?? 'GBP') ?? 0) + Math.round(amount * 10_000));
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([currency, sum]) => formatMoney(sum / 10_000, currency));
}
