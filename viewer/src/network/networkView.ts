import { h, type ComponentChildren, type JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { writeRoute } from '../route.ts';
import type { Setting } from '../setting/setting.ts';
import { measuresOf, queryOf, type Look, type Question, type Tab } from './choice.ts';
import { colouringOf, sizesOf, type Measured } from './colours.ts';
import { ExploreTab } from './exploreTab.ts';
import { LookForm } from './lookForm.ts';
import { MoreTools } from './moreTools.ts';
import { Key, PictureTab } from './pictureTab.ts';
import { readMeasure, type Picture, type PictureNames } from './picture.ts';
import { Selection } from './selection.ts';
import { shownOf } from './shown.ts';
import { TableTab } from './tableTab.ts';

/** What every part of the view is given. */
export interface Seen {
  readonly picture: Picture;
  readonly names: readonly string[];
  readonly question: Question;
  readonly setting: Setting;
  readonly look: Look;
  /** The numbers of the nodes that are selected. */
  readonly selected: ReadonlySet<number>;
  /** Changes what is looked at; the address follows. */
  readonly change: (changed: Partial<Look>) => void;
  /** Selects a node, or takes it out of the selection. */
  readonly toggle: (node: number) => void;
  /** The address of this view, changed in some ways. */
  readonly addressOf: (changed: Partial<Look>) => string;
}

const tabs: readonly (readonly [Tab, string])[] = [['picture', 'Picture'], ['table', 'Table'], ['explore', 'Explore']];

/** The most that are selected at once, so that an address can hold them. */
const mostSelected = 50;

/** A network with what it says, its picture, its table and its records, and one selection for all of them. */
export function NetworkView({ picture, names: { names, headline }, question, setting, look: first }: { readonly picture: Picture; readonly names: PictureNames; readonly question: Question; readonly setting: Setting; readonly look: Look }): JSX.Element {
  const [look, setLook] = useState(first);
  const [measured, problem] = useMeasured(question, setting, look);
  const numbers = useMemo(() => new Map(picture.ids.map((id, node) => [id, node])), [picture]);
  const selected = useMemo(() => new Set(look.selected.map((id) => numbers.get(id)).filter((node) => node !== undefined)), [look.selected, numbers]);
  const shown = useMemo(() => shownOf(picture, look), [picture, look.show, look.sector, look.only, look.day]);
  const colouring = useMemo(() => colouringOf(picture, look, measured), [picture, look.colour, measured]);
  const sizeOf = useMemo(() => sizesOf(picture, look, measured), [picture, look.size, measured]);

  const addressOf = (changed: Partial<Look>): string => writeRoute(['network'], { ...setting, ...queryOf(question, { ...look, ...changed }) });
  const change = (changed: Partial<Look>): void => {
    // The view stays as it is: only its address is told.
    history.replaceState(null, '', addressOf(changed));
    setLook({ ...look, ...changed });
  };
  const toggle = (node: number): void => {
    const id = picture.ids[node];
    if (id === undefined) return;
    change({ selected: look.selected.includes(id) ? look.selected.filter((other) => other !== id) : [...look.selected, id].slice(-mostSelected) });
  };
  const seen: Seen = { picture, names, question, setting, look, selected, change, toggle, addressOf };

  return h('figure', { class: 'page-network' },
    h('figcaption', { class: 'govuk-inset-text' }, headline),
    h('div', { class: 'page-network__tabs', role: 'group', 'aria-label': 'Show as' }, tabs.map(([tab, words]) =>
      h('button', { key: tab, class: 'page-network__tab', type: 'button', 'aria-pressed': String(look.tab === tab), onClick: () => change({ tab }) }, words))),
    h(LookForm, { seen, measures: measuresOf(question), shown }),
    problem !== undefined && h('p', { class: 'govuk-error-message', role: 'alert' }, problem),
    tabOf(look.tab, seen),
    h(Selection, { seen }),
    h(MoreTools, { seen }));

  function tabOf(tab: Tab, all: Seen): ComponentChildren {
    switch (tab) {
      case 'table':
        return h(TableTab, { seen: all, shown, measured });
      case 'explore':
        return h(ExploreTab, { seen: all });
      default:
        return [h(Key, { colouring, picture }), h(PictureTab, { seen: all, headline, appearance: { shown, colouring, sizeOf, nameOf: (node: number) => names[node] ?? '', selected } })];
    }
  }
}

/** What a look asks to be measured, once it is there; and what is wrong where it can't be. */
function useMeasured(question: Question, setting: Setting, { colour, size }: Look): readonly [Measured, string | undefined] {
  const [measured, setMeasured] = useState<Measured>(new Map());
  const [problem, setProblem] = useState<string>();
  const known = measuresOf(question).map(([name]) => name);

  useEffect(() => {
    const missing = [...new Set([colour, size])].filter((name) => known.includes(name) && !measured.has(name));
    if (missing.length === 0) return;
    const reading = new AbortController();
    setProblem(undefined);
    Promise.all(missing.map(async (name) => [name, await readMeasure(question, setting, name, reading.signal)] as const)).then(
      (found) => setMeasured((before) => new Map([...before, ...found])),
      (error: unknown) => {
        if (!reading.signal.aborted) setProblem(error instanceof Error ? error.message : String(error));
      });
    return () => reading.abort();
  }, [colour, size]);

  return [measured, problem];
}
