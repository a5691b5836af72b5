import assert from 'node:assert/strict';
import { test } from 'node:test';
import { classes, classWords, isClass, kInWords, rangeWords } from '../../src/partnerships/classes.ts';

test('Every class has a name and a meaning of its own', () => {
  assert.equal(new Set(classes.map((name) => classWords(name).name)).size, classes.length);
  assert.equal(new Set(classes.map((name) => classWords(name).meaning)).size, classes.length);
});

test('A word from an address is a class only if it is one', () => {
  assert.ok(isClass('PERSONAL'));
  for (const word of [undefined, '', 'personal', 'toString']) assert.ok(!isClass(word));
});

test('The number of people is said in words', () => {
  assert.match(kInWords(0), /^Nobody/);
  assert.match(kInWords(1), /^If one person left/);
  assert.match(kInWords(2), /^Two people/);
  assert.match(kInWords(12), /^12 people/);
});

test('What gaps leave open is said by the names of the classes', () => {
  assert.equal(rangeWords('UNHELD', 'THIN'), 'Given the gaps in the records, it is somewhere between “Nobody holds it” and “Thin”.');
});
