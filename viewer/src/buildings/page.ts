import { bullets, heading, section, summary, tools } from '../dom/blocks.ts';
import { link, recordLink } from '../dom/link.ts';
import { mergedFrom } from '../duplicates/mergedFrom.ts';
import { formatPeriod } from '../format/dates.ts';
import { formatMoney } from '../format/money.ts';
import { capital, plain } from '../format/words.ts';
import { ask } from '../graphql/ask.ts';
import { ReadBuilding } from '../graphql/operations.ts';
import { connection, howRecordIsKnown, withHow } from '../history/howWeKnow.ts';
import type { Route } from '../route.ts';
import { asked, settingOf } from '../setting/setting.ts';
import { found, type View } from '../shell/view.ts';

/** One building: who has it, and who can open it. */
export async function buildingPage({ path, query }: Route, signal: AbortSignal): Promise<View> {
  const setting = settingOf(query);
  const { asOf, knownAt } = asked(setting);
  const [answer, merged] = await Promise.all([ask(ReadBuilding, { id: path[1] ?? '', asOf, knownAt }, signal), mergedFrom(path[1] ?? '', setting, signal)]);
  const building = found(answer.building);
  return {
    title: building.name,
    content: [
      heading(building.name, 'Building'),
      tools(link(['map'], { nodes: path[1] ?? '' }, 'Show on a map'), link(['record', 'building', path[1] ?? ''], {}, 'Correct this'), link(['same', path[1] ?? ''], {}, 'This is the same as…')),
      summary([
        ['Address', [building.address, building.postcode].filter(Boolean).join(', ')],
        ['UPRN', building.uprn],
        ['Condition', building.condition],
        ['Spare capacity', building.spareCapacity],
      ]),
      section('Who owns or uses it', bullets(building.tenures.map(({ id, organisation, kind, annualRent, since, until }) => {
        const known = [kind && capital(plain(kind)), annualRent !== null && `rent ${formatMoney(annualRent, 'GBP')} a year`, formatPeriod(since, until)].filter(Boolean);
        return withHow([recordLink('organisations', organisation), known.length > 0 && `: ${known.join(', ')}`], connection('tenure', id, organisation));
      }), 'Nobody is recorded.')),
      section('Who can open it', bullets(building.keyHolders.map(({ id, person }) => withHow(recordLink('people', person), connection('keyHolder', id, person))), 'Nobody is recorded.')),
      merged,
      howRecordIsKnown({ id: path[1] ?? '', of: building.name, correct: ['record', 'building', path[1] ?? ''] }),
    ],
  };
}
