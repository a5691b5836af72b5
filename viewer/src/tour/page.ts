import { h, type ComponentChildren } from 'preact';
import { heading, section } from '../dom/blocks.ts';
import { link } from '../dom/link.ts';
import type { Query } from '../route.ts';
import type { View } from '../shell/view.ts';

/** What somebody may come for, and the view that does it. */
interface Stop {
  readonly path: readonly string[];
  readonly query?: Query;
  readonly words: string;
  readonly gain: string;
}

const stewardship: readonly Stop[] = [
  { path: ['partnerships'], query: { senior: 'yes' }, words: 'See what hangs on one senior person', gain: 'Which working relationships would end if a director, a councillor or a trustee left, and why.' },
  { path: ['rehearsal'], words: 'Rehearse a leaving', gain: 'Choose one or more people. You see what would be lost, and who would be cut off.' },
  { path: ['warnings'], words: 'Look at early warnings', gain: 'What grew worse in the last three months, and what is about to.' },
  { path: ['introductions'], words: 'Find out who should meet whom', gain: 'The introductions that would make partnerships safer, and who could make them.' },
];

const commissioners: readonly Stop[] = [
  { path: ['partners'], query: { q: 'food', sectors: 'FAITH' }, words: 'Find faith groups that do something about food', gain: 'With what tells so, what they have, and who could introduce you.' },
  { path: ['publish'], words: 'Make a table to publish', gain: 'How fragile partnerships are by sector. Small numbers are hidden, so that nobody can be recognised.' },
];

const clerks: readonly Stop[] = [
  { path: ['spoke'], words: 'Record a conversation', gain: 'Who spoke, about what, and what was promised. It takes a few seconds.' },
  { path: ['record'], words: 'Record something else', gain: 'Partnerships, organisations, people, buildings and all other things that can be known here.' },
  { path: ['changes'], words: 'Undo what you tried', gain: 'Every change can be taken back, also those of others.' },
];

/** What can be done here, for whoever is here for the first time, and how to begin with records of one's own. */
export function tourPage(): View {
  return {
    title: 'What you can do here',
    content: [
      heading('What you can do here'),
      h('p', { class: 'govuk-body-l' }, 'The samples are about Larkhaven, a borough that does not exist. Everybody in it is made up, so you can try everything.'),
      section('For a stewardship group', list(stewardship)),
      section('For commissioners', list(commissioners)),
      section('For whoever keeps the records', list(clerks)),
      section('Begin with your own records',
        h('ol', { class: 'govuk-list govuk-list--number' },
          h('li', {}, 'Stop the server, and start it with ', h('code', {}, './run --empty --data'), ' and the name of a new folder. It then begins without samples.'),
          h('li', {}, 'Record your organisation under ', link(['record', 'organisation'], {}, 'Record'), ', and the partnerships that matter most.'),
          h('li', {}, 'Bring in the lists that you have, such as a register of partnerships or a sector map.')),
        h('p', { class: 'govuk-body' }, 'If a word is not clear, see ', link(['glossary'], {}, 'what the words mean'), '.')),
    ],
  };
}

function list(stops: readonly Stop[]): ComponentChildren {
  return h('ul', { class: 'govuk-list page-places' }, stops.map(({ path, query = {}, words, gain }) => h('li', { key: words },
    h('h3', { class: 'govuk-heading-s page-places__name' }, link(path, query, words)),
    h('p', { class: 'govuk-body page-places__headline' }, gain))));
}
