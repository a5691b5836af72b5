/** A view that somebody gave a name: the address behind the #. It stays in this browser. */
export interface SavedView {
  readonly name: string;
  readonly address: string;
}

const key = 'network views';
const most = 50;

/** The views that are saved in this browser, the latest first. */
export function savedViews(): readonly SavedView[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isView) : [];
  } catch {
    return [];
  }
}

/** Saves a view; one of the same name is replaced. */
export function saveView(view: SavedView): readonly SavedView[] {
  return keep([view, ...savedViews().filter(({ name }) => name !== view.name)].slice(0, most));
}

/** Forgets a view. */
export function forgetView(forgotten: string): readonly SavedView[] {
  return keep(savedViews().filter(({ name }) => name !== forgotten));
}

function keep(views: readonly SavedView[]): readonly SavedView[] {
  try {
    localStorage.setItem(key, JSON.stringify(views));
  } catch {
    // Where a browser keeps nothing, the address can still be kept as a bookmark.
  }
  return views;
}

function isView(view: unknown): view is SavedView {
  return typeof view === 'object' && view !== null && typeof (view as SavedView).name === 'string' && String((view as SavedView).address).startsWith('#/network');
}
