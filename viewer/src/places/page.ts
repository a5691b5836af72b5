import { heading, paragraph } from '../dom/blocks.ts';
import { link } from '../dom/link.ts';
import { writeRoute, type Route } from '../route.ts';
import { settingOf } from '../setting/setting.ts';
import type { View } from '../shell/view.ts';

/** The view of a place is the first page about it, which its address leads on to. */
export function placePage({ path, query }: Route): View {
  const place = path[1] ?? '';
  location.replace(writeRoute([], { ...settingOf(query), place }));
  const title = 'A place';
  return { title, content: [heading(title), paragraph(link([], { place }, 'Go to the first page about this place'), '.')] };
}
