// Whom do we need to know and do not know yet? The open lines of the sector map, by category and place.
//
// Parameters: $asOf, the day asked about, an ISO date. In Neo4j Browser, run this line before the question:
//   :param asOf => '2026-06-01'
//
// Columns:
//   category   the row of the sector map, such as Faith; empty where nobody has said
//   place      where they are to be met; empty where nobody has said. A gap of two places is listed under both
//   open       how many gaps are open there
//   wanted     who is to be met, by name
//   gaps       their ids, in the same order
//
// A gap is open while it holds: it has begun by the day, or nobody has said when, and has not ended.

// A date may be a year or a month only ('2022', '2022-07'). As text, a fact
//   has begun by the day asked about  where  since <= days.asked       (a year sorts before its first day), and
//   has not ended by then             where  until + '~' > days.after  (a year with '~' sorts after its last day;
//                                            until is the first day on which the fact was no longer true).
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
