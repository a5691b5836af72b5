// Adds up the results of all test runs, lists what was skipped and why, and closes with one plain line.
// Usage: node build/summarise-tests.mjs FOLDER (of .trx files, and viewer.log of the page's tests)
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
const total = { passed: 0, failed: 0, skipped: 0 };
const skipped = [];
const decode = (text) => text.replace(/&(lt|gt|quot|apos|amp|#xD|#xA);/g, (_, name) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name] ?? ' ');

const files = readdirSync(folder).filter((name) => name.endsWith('.trx'));
for (const name of files) {
  const text = readFileSync(join(folder, name), 'utf8');
  for (const [, attributes, body] of text.matchAll(/<UnitTestResult\b([^>]*?)(?:\/>|>([\s\S]*?)<\/UnitTestResult>)/g)) {
    const outcome = /outcome="(\w+)"/.exec(attributes)?.[1];
    if (outcome === 'Passed') total.passed++;
    else if (outcome === 'NotExecuted') {
      total.skipped++;
      skipped.push(`${decode(/testName="([^"]*)"/.exec(attributes)[1])}: ${decode(/<(?:StdOut|Message)>([\s\S]*?)</.exec(body ?? '')?.[1] ?? 'no reason given').trim()}`);
    } else total.failed++;
  }
}

const page = join(folder, 'viewer.log');
const pageLog = existsSync(page) ? readFileSync(page, 'utf8') : '';
const pageCount = (word) => Number(new RegExp(`^\\s*(?:#|ℹ)\\s+${word}\\s+(\\d+)`, 'm').exec(pageLog)?.[1] ?? 0);
total.passed += pageCount('pass');
total.failed += pageCount('fail');

if (skipped.length > 0) console.log(`Skipped here, and why:\n${skipped.map((line) => `  ${line}`).join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed > 0 || files.length === 0 || pageCount('pass') === 0 ? 1 : 0);
