import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headlineAbout } from '../../graphiql/examples.ts';

test('Whoever comes from a place on the page asks about that place and day', () => {
  assert.equal(headlineAbout(''), null);
  const about = headlineAbout('?place=place-1&asOf=2026-06-01');
  assert.match(about?.query ?? '', /query HangingOnOne\(\$place: ID, \$asOf: Date\) \{\s+fragilePartnerships\(place: \$place, asOf: \$asOf, where:/);
  assert.deepEqual(JSON.parse(about?.variables ?? ''), { place: 'place-1', asOf: '2026-06-01' });
});
