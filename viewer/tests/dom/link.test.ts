import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isWebAddress } from '../../src/dom/link.ts';

test('Only http and https addresses become links', () => {
  assert.ok(isWebAddress('https://example.org/a?b=c'));
  assert.ok(isWebAddress('http://example.org'));
  for (const address of ['javascript:alert(1)', ' JavaScript:alert(1)', 'data:text/html,x', 'example.org', '//example.org', '']) assert.ok(!isWebAddress(address), address);
});
