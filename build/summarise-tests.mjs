// Adds up the results of all test runs, lists what failed and what was skipped and why, and closes with one plain line.
// Usage: node build/summarise-tests.mjs FOLDER (of .trx files, and viewer.log of the page's tests)
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const mostLines = 12;
const folder = process.argv[2];
const total = { passed: 0, failed: 0, skipped: 0 };
const failed = [];
const skipped = [];
const names = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
const decode = (text) => text.replace(/&(?:(lt|gt|quot|apos|amp)|#x([0-9a-f]+)|#(\d+));/gi, (_, name, hex, decimal) =>
  name ? names[name.toLowerCase()] : String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal)));
const element = (name, body) => decode(new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(body ?? '')?.[1] ?? '').trim();

const files = readdirSync(folder).filter((name) => name.endsWith('.trx'));
for (const name of files) {
  const text = readFileSync(join(folder, name), 'utf8');
  for (const [, attributes, body] of text.matchAll(/<UnitTestResult\b([^>]*?)(?:\/>|>([\s\S]*?)<\/UnitTestResult>)/g)) {
    const outcome = /outcome="(\w+)"/.exec(attributes)?.[1];
    const test = decode(/testName="([^"]*)"/.exec(attributes)[1]);
    if (outcome === 'Passed') total.passed++;
    else if (outcome === 'NotExecuted') {
      total.skipped++;
      skipped.push(`${test}: ${element('StdOut', body) || element('Message', body) || 'no reason given'}`);
    } else {
      total.failed++;
      failed.push(`${test}\n${beginning(element('Message', body) || 'no message')}`);
    }
  }
}

const page = join(folder, 'viewer.log');
const pageLog = existsSync(page) ? readFileSync(page, 'utf8') : '';
const pageCount = (word) => Number(new RegExp(`^\\s*(?:#|ℹ)\\s+${word}\\s+(\\d+)`, 'm').exec(pageLog)?.[1] ?? 0);
total.passed += pageCount('pass');
total.failed += pageCount('fail');
for (const [, test, detail] of pageLog.matchAll(/^ *not ok \d+ - (.*)\n *---\n([\s\S]*?)\n *\.\.\.$/gm)) {
  // A file, or a test with others in it, fails because one of those did, which is listed itself.
  if (detail.includes("failureType: 'subtestsFailed'")) continue;
  const [, indent, message] = /^( *)error: (?:\|-\n)?([\s\S]*?)\n\1\w+: /m.exec(detail) ?? [, '', 'no message'];
  failed.push(`${test}\n${beginning(message.replaceAll(new RegExp(`^${indent}  `, 'gm'), ''))}`);
}

if (skipped.length > 0) console.log(`Skipped here, and why:\n${skipped.map((line) => `  ${line}`).join('\n')}\n`);
if (failed.length > 0) console.log(`Failed:\n${failed.map((line) => `  ${line}`).join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed > 0 || files.length === 0 || pageCount('pass') === 0 ? 1 : 0);

/** The first lines of a message, set in: a generated case that failed may go on for pages. */
function beginning(message) {
  const lines = message.split(/\r?\n/);
  const more = lines.length > mostLines ? [`… and ${lines.length - mostLines} more lines`] : [];
  return [...lines.slice(0, mostLines), ...more].map((line) => `    ${line.trimEnd()}`).join('\n');
}
