// Who do we need to know but do not know yet? The open lines of the sector map, by category and place.
//
// Parameters: $asOf, the day you ask about, as an ISO date. In Neo4j Browser, run this line before the question:
//   :param asOf => '2026-06-01'
//
// Columns:
//   category   the row of the sector map, such as Faith; empty if not recorded
//   place      where they are; empty if not recorded. A gap in two places is listed under both
//   open       how many gaps are open there
//   wanted     who we need to meet, by name
//   gaps       their ids, in the same order
//
// A gap is open if it has started by that day, or its start is not recorded, and it has not ended.

// A date may be only a year or a month ('2022', '2022-07'). As text, a fact
//   has begun by the day asked about  where  since <= days.asked       (a year sorts before its first day), and
//   has not ended by then             where  until + '~' > days.after  (a year with '~' sorts after its last day;
//                                            until is the day after the fact ended).
WITH {asked: $asOf, after: toString(date($asOf) + duration('P1D'))} AS days
MATCH (gap:Gap)
WHERE coalesce(gap.since, '') <= days.asked AND coalesce(gap.until, '9999') + '~' > days.after

// Where it lies on the day; a gap without a place is kept.
OPTIONAL MATCH (gap)-[location:LOCATED_IN]->(place:Place)
WHERE coalesce(location.since, '') <= days.asked AND coalesce(location.until, '9999') + '~' > days.after
WITH DISTINCT gap, place
ORDER BY gap.wanted, gap.id
// By the place itself, not by its name: two wards may be called the same.
WITH gap.category AS category, place, collect(gap) AS gaps
RETURN category,
  place.name AS place,
  size(gaps) AS open,
  [gap IN gaps | gap.wanted] AS wanted,
  [gap IN gaps | gap.id] AS gaps
ORDER BY category, place
