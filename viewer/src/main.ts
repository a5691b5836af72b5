import { h, render } from 'preact';
import { App } from './shell/app.ts';
import type { Page } from './shell/view.ts';
import type { Route } from './route.ts';
import { boardPage } from './board/page.ts';
import { comparePage } from './compare/page.ts';
import { changesPage } from './changes/page.ts';
import { buildingPage } from './buildings/page.ts';
import { downloadsPage } from './downloads/page.ts';
import { duplicatesPage } from './duplicates/page.ts';
import { partPage } from './duplicates/partPage.ts';
import { samePage } from './duplicates/samePage.ts';
import { fundingPage } from './funding/page.ts';
import { glossaryPage } from './glossary/page.ts';
import { handoverPage } from './handover/page.ts';
import { homePage } from './home/page.ts';
import { bringInPage, columnsPage, importPage } from './imports/page.ts';
import { introductionsPage } from './introductions/page.ts';
import { leavingPage } from './leaving/page.ts';
import { organisationPage } from './organisations/page.ts';
import { mapPage } from './map/page.ts';
import { packPage } from './pack/page.ts';
import { partnersPage } from './partners/page.ts';
import { partnershipListPage } from './partnerships/listPage.ts';
import { partnershipBetweenPage } from './partnershipBetween/page.ts';
import { partnershipPage } from './partnerships/page.ts';
import { personPage } from './people/page.ts';
import { placePage } from './places/page.ts';
import { proofPage } from './proof/page.ts';
import { publishPage } from './publish/page.ts';
import { questionsPage } from './questions/page.ts';
import { recordMenuPage, recordPage } from './record/page.ts';
import { rehearsalPage } from './rehearsal/page.ts';
import { searchPage } from './search/page.ts';
import { shortlistPage, shortlistsPage } from './shortlists/page.ts';
import { spokePage } from './spoke/page.ts';
import { tourPage } from './tour/page.ts';
import { templatesPage } from './templates/page.ts';
import { warningsPage } from './warnings/page.ts';

const lists: Readonly<Record<string, Page>> = {
  '': homePage,
  search: searchPage,
  partnerships: partnershipListPage,
  partners: partnersPage,
  map: mapPage,
  compare: comparePage,
  introductions: introductionsPage,
  questions: questionsPage,
  warnings: warningsPage,
  board: boardPage,
  pack: packPage,
  record: recordMenuPage,
  spoke: spokePage,
  leaving: leavingPage,
  'partnership-between': partnershipBetweenPage,
  imports: bringInPage,
  templates: templatesPage,
  changes: changesPage,
  duplicates: duplicatesPage,
  downloads: downloadsPage,
  shortlists: shortlistsPage,
  proof: proofPage,
  publish: publishPage,
  rehearsal: rehearsalPage,
  glossary: glossaryPage,
  tour: tourPage,
  // What draws it is larger than all the rest, so it comes only when it is asked for.
  network: async (route, signal) => (await import('./network/page.ts')).networkPage(route, signal),
};

const records: Readonly<Record<string, Page>> = {
  partnerships: partnershipPage,
  people: personPage,
  organisations: organisationPage,
  buildings: buildingPage,
  funding: fundingPage,
  places: placePage,
  record: recordPage,
  same: samePage,
  part: partPage,
  imports: importPage,
  shortlists: shortlistPage,
};

/** Pages of their own about a record. */
const aspects: Readonly<Record<string, Page>> = { 'people/handover': handoverPage, 'imports/columns': columnsPage };

function pageOf({ path }: Route): Page | null {
  const [name = '', id, aspect, ...rest] = path;
  if (rest.length > 0) return null;
  if (aspect !== undefined) return name === 'record' ? recordPage : pageIn(aspects, `${name}/${aspect}`);
  return pageIn(id === undefined ? lists : records, name);
}

function pageIn(pages: Readonly<Record<string, Page>>, name: string): Page | null {
  return Object.hasOwn(pages, name) ? (pages[name] ?? null) : null;
}

document.body.replaceChildren();
render(h(App, { pageOf }), document.body);
