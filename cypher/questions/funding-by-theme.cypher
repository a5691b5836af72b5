// What is money given for? Funding by theme and currency: everything given by that day, and how much of it is current.
//
// Parameters: $asOf, the day you ask about, as an ISO date. In Neo4j Browser, run this line before the question:
//   :param asOf => '2026-06-01'
//
// Columns:
//   theme          the theme; empty for funding that has none
//   currency       the currency of the sums, such as GBP; empty if not recorded. Currencies are never added together
//   fundings       how many grants, contracts and gifts in kind had been given by the day
//   amount         what they come to
//   withoutAmount  how many of them have no amount recorded; they are not in the sums
//   running        how many of them are current on that day
//   runningAmount  what those come to
//
// The themes of funding are those it is tagged with on that day or, if it has none, those of the organisations that receive
// it. Funding with several themes counts in full under each, so the rows of a currency may add up to more than was given.
// A narrower theme does not count under the broader one.

// A date may be only a year or a month ('2022', '2022-07'). As text, a fact
//   has begun by the day asked about  where  since <= days.asked       (a year sorts before its first day), and
//   has not ended by then             where  until + '~' > days.after  (a year with '~' sorts after its last day;
//                                            until is the day after the fact ended).
WITH {
  asked: $asOf,
  after: toString(date($asOf) + duration('P1D')),
  yearAgo: toString(date($asOf) - duration('P365D'))
} AS days
// Given by that day: started or, if its start is not recorded, awarded. If neither is known, it counts as given.
MATCH (funding:Funding)
WHERE coalesce(funding.since, funding.awarded, '') <= days.asked

CALL (funding, days) {
  OPTIONAL MATCH (funding)-[tag:TAGGED]->(theme:Theme)
  WHERE coalesce(tag.since, '') <= days.asked AND coalesce(tag.until, '9999') + '~' > days.after
  RETURN collect(DISTINCT theme) AS ownThemes
}
CALL (funding, ownThemes, days) {
  OPTIONAL MATCH (funding)-[recipient:RECEIVED_BY]->(:Organisation)-[tag:TAGGED]->(theme:Theme)
  WHERE size(ownThemes) = 0 AND all(fact IN [recipient, tag]
    WHERE coalesce(fact.since, '') <= days.asked AND coalesce(fact.until, '9999') + '~' > days.after)
  RETURN collect(DISTINCT theme) AS recipientsThemes
}
// It is current from its start or award until its end. Without an end it lasts a year; without any date, it is always current.
WITH funding, ownThemes + recipientsThemes AS themes,
  coalesce(funding.until + '~' > days.after, left(coalesce(funding.since, funding.awarded, '9999') + '-01-01', 10) > days.yearAgo) AS isRunning
UNWIND CASE WHEN size(themes) = 0 THEN [null] ELSE themes END AS theme
WITH theme, funding.currency AS currency,
  count(*) AS fundings,
  round(sum(funding.amount), 2) AS amount,
  count(CASE WHEN funding.amount IS NULL THEN 1 END) AS withoutAmount,
  count(CASE WHEN isRunning THEN 1 END) AS running,
  round(sum(CASE WHEN isRunning THEN funding.amount END), 2) AS runningAmount
RETURN theme.name AS theme, currency, fundings, amount, withoutAmount, running, runningAmount
ORDER BY theme, currency
