import { h, type ComponentChildren } from 'preact';
import { details, paragraph, summary } from '../dom/blocks.ts';
import { Link, recordLink, type Named } from '../dom/link.ts';
import { mostCompared, toggled } from '../compare/chosen.ts';
import type { IntroductionToFragment, PartnerFoundFragment } from '../graphql/operations.ts';
import { HowWeKnow } from '../history/howWeKnow.ts';
import { sectorWords } from '../organisations/sector.ts';
import { ShortlistForm } from '../shortlists/addForm.ts';
import { writeCriteria, type Criteria } from './criteria.ts';
import { capacityRows, evidenceWords, safetyWords } from './words.ts';

/** An organisation that was found: why, through whom it could be met, and apart from that what it can carry. */
export function matchEntry({ organisation, evidence, capacity, introduction, distance }: PartnerFoundFragment, isFromUs: boolean, shortlists: readonly Named[], criteria: Criteria): ComponentChildren {
  return [
    h('h3', { class: 'govuk-heading-s page-partnership__name' }, recordLink('organisations', organisation),
      organisation?.countedSector != null && h('span', { class: 'page-match__sector' }, sectorWords(organisation))),
    distance !== null && h('p', { class: 'govuk-body-s page-match__distance' }, distance.sentence),
    evidence.length > 0 && h('ul', { class: 'govuk-list page-match__evidence' }, evidence.map(({ kind, text, source }) =>
      h('li', {}, h('strong', {}, `${evidenceWords[kind]}: `), text, source !== null && h('span', { class: 'page-match__source' }, ` (${source})`)))),
    isFromUs && introducedBy(introduction),
    organisation !== null && compareLink(organisation, criteria),
    details('What it can carry', summary(capacityRows(capacity))),
    organisation !== null && details('Put it on a shortlist', h(ShortlistForm, { organisation, shortlists })),
    organisation !== null && h(HowWeKnow, { id: organisation.id, of: organisation.name, correct: ['record', 'organisation', organisation.id] }),
  ];
}

function compareLink({ id, name }: Named, criteria: Criteria): ComponentChildren {
  const next = toggled(criteria.compare, id);
  if (next === null) return h('p', { class: 'govuk-body-s' }, `${mostCompared} are chosen to be compared, which is the most.`);
  return h('p', { class: 'govuk-body-s' }, h(Link, { path: ['partners'], query: writeCriteria({ ...criteria, compare: next }) },
    next.length < criteria.compare.length ? 'Do not compare' : 'Compare', h('span', { class: 'govuk-visually-hidden' }, ` ${name}`)));
}

function introducedBy({ chain, recordedSize, why }: IntroductionToFragment): ComponentChildren {
  if (chain.length === 0) return paragraph(why);
  return [
    h('p', { class: 'govuk-body page-match__chain' }, h('strong', {}, 'Through: '), chain.map(({ person, organisation }, index) => [
      index > 0 && ' → ', recordLink('people', person), organisation !== null && ` (${organisation.name})`,
    ]), `. ${safetyWords(recordedSize)}`),
    details('How they know each other', why),
  ];
}
