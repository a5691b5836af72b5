import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatMoney, sumByCurrency } from '../../src/format/money.ts';

test('Pence are shown only where there are some', () => {
  assert.equal(formatMoney(12500, 'GBP'), '£12,500');
  assert.equal(formatMoney(12500.5, 'GBP'), '£12,500.50');
});

test('A currency that is none is shown by its code', () => {
  assert.equal(formatMoney(1000, 'pounds'), '1,000 pounds');
});

test('Sums are made currency by currency, and never across', () => {
  const sums = sumByCurrency([
    { amount: 180000, currency: 'GBP' }, { amount: 20000, currency: 'EUR' }, { amount: 0.1, currency: 'GBP' }, { amount: 0.2, currency: null },
  ]);

  assert.deepEqual(sums, ['€20,000', '£180,000.30']);
});

test('Funding without an amount adds nothing and hides nothing', () => {
  assert.deepEqual(sumByCurrency([{ amount: null, currency: 'GBP' }]), []);
  assert.deepEqual(sumByCurrency([{ amount: null, currency: 'GBP' }, { amount: 5, currency: 'GBP' }]), ['£5']);
});
