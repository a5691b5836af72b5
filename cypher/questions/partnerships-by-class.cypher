// Which of our partnerships would survive people leaving, and which would not? Every current partnership, worst first.
//
// Parameters: $asOf, the day you ask about, and $today, as ISO dates: contact after today has not happened yet. In Neo4j Browser, run
// these lines before the question:
//   :param asOf => '2026-06-01'
//   :param today => toString(date())
//
// Columns:
//   class          UNHELD           nobody who counts can talk to anyone who counts on the other side
//                  PERSONAL         one departure would end direct contact, and the partnership has no anchor
//                  ANCHORED_SINGLE  one departure would end direct contact, but the partnership has an anchor
//                  THIN             several people hold it, but one side has only one level, or there is no anchor and k is below 4
//                  THICK            several people hold it, at two or more levels on each side, and there is an anchor or k is 4 or more
//   score          0 (safe) to 100 (gone); use it only to sort within a class
//   k              the fewest people who would have to leave to end direct contact (known leavers count as gone while others can talk)
//   organisationA, organisationB  the pair of parties with the weakest link, which decides the class
//   anchors        what supports that pair without depending on one person: AGREEMENT, FORUM, FUNDING, CO_LOCATION
//   kind, partnership  what the partnership is, and its id
// To count them instead, write  count(*) AS partnerships  in place of all columns after class.

// The days that the rules count from. A date may be only a year or a month ('2022', '2022-07'). As text, a fact
//   has begun by the day asked about  where  since <= days.asked       (a year sorts before its first day), and
//   has not ended by then             where  until + '~' > days.after  (a year with '~' sorts after its last day;
//                                            until is the day after the fact ended).
WITH {
  asked: $asOf,
  after: toString(date($asOf) + duration('P1D')),
  // Contact counts up to 13 months before, in full up to 6, and up to 13 months afterwards, but never after today.
  recent: toString(date($asOf) - duration('P183D')),
  counting: toString(date($asOf) - duration('P396D')),
  upTo: CASE WHEN $asOf < $today THEN $asOf ELSE $today END,
  afterwards: CASE WHEN date($asOf) + duration('P396D') < date($today) THEN toString(date($asOf) + duration('P396D')) ELSE $today END,
  // What ends before this day ends within half a year.
  leaving: toString(date($asOf) + duration('P184D')),
  // Funding without an end lasts a year.
  funded: toString(date($asOf) - duration('P365D'))
} AS days
// Holdings and ties that had other dates of contact or strengths before: only these are looked up in the history.
WITH days, COLLECT {
  MATCH (version:Version)
  USING INDEX version:Version(change_to)
  WHERE version.change_to > 0 AND (version:HoldsVersion OR version:TieVersion)
  RETURN DISTINCT version.id
} AS changed
MATCH (partnership:Partnership)
WHERE coalesce(partnership.since, '') <= days.asked AND coalesce(partnership.until, '9999') + '~' > days.after

CALL (partnership, days, changed) {
  // Its parties of the day.
  CALL (partnership, days) {
    MATCH (partnership)-[party:PARTY]->(organisation:Organisation)
    WHERE coalesce(party.since, '') <= days.asked AND coalesce(party.until, '9999') + '~' > days.after
    WITH DISTINCT organisation
    RETURN collect({organisation: organisation, id: organisation.id}) AS parties
  }
  WITH *, partnership.id AS partnershipId
  // The people who count for them. Neo4j puts rows together many times faster by a few plain values than by lists and maps, so
  // what the same partnership has is not carried along, but looked up where it is needed.
  CALL (partnership, days, changed, parties, partnershipId) {
    // Somebody recorded twice for one party is one holder, with all the records taken together.
    MATCH (partnership)<-[holding:HOLDS]-(person:Person)
    WHERE coalesce(holding.since, '') <= days.asked AND coalesce(holding.until, '9999') + '~' > days.after
    WITH person, holding.organisation AS holdsFor, collect(holding) AS holdings
    WITH person, holdsFor, holdings, head([party IN parties WHERE party.id = holdsFor | party.organisation]) AS organisation
    WHERE organisation IS NOT NULL
    // What is known about the person is read once for roles, ties and meetings.
    WITH person, holdsFor, holdings, organisation,
      [(person)-[fact:ROLE|TIE|ATTENDED]-(other) | {fact: fact, type: type(fact), other: other}] AS known
    WITH person, holdsFor, holdings,
      [one IN known WHERE one.other = organisation | one.fact] AS roles,
      // Ties that ended still say that this person's acquaintances are known, so they are kept here.
      [one IN known WHERE one.type = 'TIE' AND one.fact.partnership = partnershipId AND coalesce(one.fact.since, '') <= days.asked] AS ties,
      [one IN known WHERE one.type = 'ATTENDED' AND EXISTS {
        WITH one.other AS meeting
        MATCH (meeting)-[:ABOUT]->(partnership)
      } | one.other] AS meetings
    // Records of contact: the holding and each tie, with the dates and strengths that they had before, and each meeting attended. A
    // later version removes a date that begins after its own, or contains it: that was a correction.
    WITH person, holdsFor, holdings, roles, ties, reduce(all = [], fact IN holdings + [tie IN ties | tie.fact] |
        all + CASE WHEN NOT fact.id IN changed THEN [{date: fact.lastContact, strength: fact.strength}] ELSE reduce(kept = [], record IN COLLECT {
            WITH fact.id AS id
            MATCH (version:Version {id: id})
            // A version that nobody ever knew takes the fact back, and with it all that was said before.
            WHERE version.lastContact IS NOT NULL OR version.change_to = version.change_from
            RETURN {date: version.lastContact, strength: version.strength} AS record ORDER BY version.change_from
          } | CASE WHEN record.date IS NULL THEN [] ELSE [earlier IN kept
            WHERE left(earlier.date + '-01-01', 10) <= left(record.date + '-01-01', 10) AND NOT record.date STARTS WITH earlier.date] + record END) END)
      + reduce(all = [], meeting IN meetings | all + [holding IN holdings | {date: meeting.date, strength: holding.strength}]) AS records
    // Evidence is the best recency × strength of any one record, its date read as the first day that it can mean.
    WITH person, holdsFor, holdings, roles, ties, records, reduce(best = 0.0, worth IN [record IN records WHERE days.counting <= left(record.date + '-01-01', 10) <= days.upTo |
        CASE WHEN left(record.date + '-01-01', 10) >= days.recent THEN 1.0 ELSE 0.5 END
          * CASE record.strength WHEN 'STRONG' THEN 1.0 WHEN 'WEAK' THEN 0.5 ELSE 0.8 END]
      | CASE WHEN worth > best THEN worth ELSE best END) AS before
    // Those soon afterwards are worth as much as old ones.
    WITH person, holdsFor, holdings, roles, ties,
        reduce(best = before, worth IN [record IN records WHERE days.asked < left(record.date + '-01-01', 10) <= days.afterwards |
          CASE record.strength WHEN 'STRONG' THEN 0.5 WHEN 'WEAK' THEN 0.25 ELSE 0.4 END]
        | CASE WHEN worth > best THEN worth ELSE best END) AS evidence,
      [role IN roles
        WHERE coalesce(role.since, '') <= days.asked AND coalesce(role.until, '9999') + '~' > days.after] AS posts
    // A counting holder has evidence and is in post: a post there on the day or, where none was ever recorded, always.
    WHERE evidence > 0 AND (size(posts) > 0 OR size(roles) = 0)
    // A post ends with the last of the current roles, carried on by each role that begins within a month after it and ends later.
    WITH person, holdsFor, holdings, ties, evidence, [post IN posts | post.level] AS levels,
      CASE WHEN size(posts) > 0 AND all(post IN posts WHERE post.until IS NOT NULL) THEN reduce(end = '', again IN [{}] + roles |
        reduce(end = end, role IN CASE WHEN end = '' THEN posts ELSE roles END |
          CASE WHEN coalesce(role.until, '9999') + '~' > end
              AND (end = '' OR role IN posts OR toString(date(left(role.since + '-01-01', 10)) - duration('P31D')) <= end)
            THEN coalesce(role.until, '9999') + '~' ELSE end END)) END AS postEnds
    RETURN collect({
      person: person,
      holdsFor: holdsFor,
      evidence: evidence,
      level: coalesce(head([level IN ['STRATEGIC', 'GOVERNANCE', 'MANAGEMENT', 'FRONT_LINE', 'VOLUNTEER'] WHERE level IN levels]), 'UNKNOWN'),
      // A known leaver: every holding, or the post, ends within half a year.
      leaves: all(holding IN holdings WHERE coalesce(holding.until, '9999') + '~' <= days.leaving) OR coalesce(postEnds <= days.leaving, false),
      tied: size(ties) > 0,
      knows: [tie IN ties WHERE coalesce(tie.fact.until, '9999') + '~' > days.after | tie.other]
    }) AS holders
  }
  // A side is a party with its counting holders.
  WITH partnership, days, [party IN parties | party {.*, holders: [holder IN holders WHERE holder.holdsFor = party.id]}] AS sides

  // Every pair of parties is judged. The pair of the worst class answers for the partnership; of several, the lowest k, then the highest score.
  UNWIND sides AS a
  UNWIND sides AS b
  WITH a, b, a.organisation AS orgA, b.organisation AS orgB
  WHERE a.id < b.id
  // k: first with everybody, then with the known leavers gone.
  CALL (a, b) {
    UNWIND [false, true] AS leaversGone
    WITH [holder IN a.holders WHERE NOT (leaversGone AND holder.leaves)] AS left,
      [holder IN b.holders WHERE NOT (leaversGone AND holder.leaves)] AS right
    // Holders without a tie recorded can talk to everybody opposite, so all of them must have gone: or else a whole side.
    WITH CASE WHEN size(left) < size(right) THEN size(left) ELSE size(right) END AS wholeSide,
      size([one IN left WHERE NOT one.tied])
        + size([one IN right WHERE NOT one.tied AND NOT any(same IN left WHERE same.person = one.person)]) AS untied,
      reduce(pairs = [], one IN [one IN left WHERE one.tied] | pairs + [other IN right WHERE other.person IN one.knows | [one.person, other.person]]) AS pairs
    // And of each tied pair one: for the first pair that is left, try either, until all pairs are covered.
    RETURN collect(CASE WHEN untied >= wholeSide THEN wholeSide ELSE untied + size(head(
      reduce(covers = [[]], step IN range(1, wholeSide - untied) |
        CASE WHEN any(cover IN covers WHERE all(pair IN pairs WHERE any(person IN pair WHERE person IN cover))) THEN covers
        ELSE reduce(next = [], cover IN covers | next + reduce(either = [], person IN
          head([pair IN pairs WHERE none(person IN pair WHERE person IN cover)]) | either + [cover + person])) END)))
      END) AS fewest
  }
  WITH a, b, orgA, orgB,
    CASE WHEN fewest[0] = 0 THEN 0 WHEN fewest[1] > 1 THEN fewest[1] ELSE 1 END AS k
  // Anchors: an agreement, a forum both belong to, funding that runs between them, a building both are in.
  WITH a, b, k,
    CASE WHEN trim(partnership.agreement) <> ''
        AND coalesce(partnership.agreementSince, '') <= days.asked AND coalesce(partnership.agreementUntil, '9999') + '~' > days.after THEN ['AGREEMENT'] ELSE [] END
    + CASE WHEN EXISTS {
        MATCH (orgA)-[one:MEMBER_OF]->(forum:Organisation)<-[other:MEMBER_OF]-(orgB)
        WHERE all(fact IN [one, other, forum]
          WHERE coalesce(fact.since, '') <= days.asked AND coalesce(fact.until, '9999') + '~' > days.after)
      } THEN ['FORUM'] ELSE [] END
    + CASE WHEN EXISTS {
        MATCH (orgA)<-[one:FUNDED_BY|RECEIVED_BY]-(funding:Funding)-[other:FUNDED_BY|RECEIVED_BY]->(orgB)
        WHERE type(one) <> type(other)
          AND all(fact IN [one, other]
            WHERE coalesce(fact.since, '') <= days.asked AND coalesce(fact.until, '9999') + '~' > days.after)
          // It runs from its start or award to its end or, without an end, for a year; without any date, always.
          AND coalesce(funding.since, funding.awarded, '') <= days.asked
          AND coalesce(funding.until + '~' > days.after, left(coalesce(funding.since, funding.awarded, '9999') + '-01-01', 10) > days.funded)
      } THEN ['FUNDING'] ELSE [] END
    + CASE WHEN EXISTS {
        MATCH (orgA)-[one:TENURE]->(building:Building)<-[other:TENURE]-(orgB)
        // Owning it is not enough.
        WHERE all(tenure IN [one, other] WHERE coalesce(tenure.kind, '') <> 'OWNS') AND all(fact IN [one, other, building]
          WHERE coalesce(fact.since, '') <= days.asked AND coalesce(fact.until, '9999') + '~' > days.after)
      } THEN ['CO_LOCATION'] ELSE [] END AS anchors
  WITH a, b, k, anchors,
    CASE
      WHEN k = 0 THEN 0
      WHEN k = 1 AND size(anchors) = 0 THEN 1
      WHEN k = 1 THEN 2
      WHEN (size(anchors) = 0 AND k < 4) OR any(side IN [a, b] WHERE size([level IN ['STRATEGIC', 'GOVERNANCE', 'MANAGEMENT', 'FRONT_LINE', 'VOLUNTEER']
        WHERE any(holder IN side.holders WHERE holder.level = level AND NOT holder.leaves)]) < 2) THEN 3
      ELSE 4
    END AS rank,
    // The chance that all of a side go: level by level, since one restructure (5 %) takes a whole level.
    round(reduce(risk = 100 * (1 - reduce(stays = 1.0, side IN [a, b] | stays * (1 -
      reduce(failure = 1.0, level IN reduce(levels = [], holder IN side.holders | CASE WHEN holder.level IN levels THEN levels ELSE levels + holder.level END) |
        failure * (0.05 + 0.95 * reduce(allGo = 1.0, holder IN [holder IN side.holders WHERE holder.level = level] |
          allGo * (1 - holder.evidence * CASE WHEN holder.leaves THEN 0.0 ELSE 0.8 END))))))), anchor IN anchors |
      risk * CASE anchor WHEN 'AGREEMENT' THEN 0.70 WHEN 'FORUM' THEN 0.80 WHEN 'FUNDING' THEN 0.85 ELSE 0.90 END), 9) AS score
  ORDER BY rank, k, score DESC, a.id, b.id
  LIMIT 1
  // One row in any case: where there is no second party, nobody can talk, and all of these are unknown.
  RETURN min(rank) AS rank, min(score) AS score, min(k) AS k,
    head(collect(anchors)) AS anchors, head(collect(a.organisation)) AS orgA, head(collect(b.organisation)) AS orgB
}

// Without a second party only an agreement can be left.
WITH partnership, days, orgA, orgB, coalesce(rank, 0) AS rank, coalesce(k, 0) AS k, score,
  coalesce(anchors, CASE WHEN trim(partnership.agreement) <> ''
    AND coalesce(partnership.agreementSince, '') <= days.asked AND coalesce(partnership.agreementUntil, '9999') + '~' > days.after THEN ['AGREEMENT'] ELSE [] END) AS anchors
WITH partnership, days, orgA, orgB, rank, k, anchors, coalesce(score, CASE WHEN size(anchors) > 0 THEN 70.0 ELSE 100.0 END) AS score
ORDER BY rank, score DESC, partnership.id
RETURN ['UNHELD', 'PERSONAL', 'ANCHORED_SINGLE', 'THIN', 'THICK'][rank] AS class,
  score,
  k,
  coalesce(orgA.name, head(COLLECT {
    MATCH (partnership)-[party:PARTY]->(organisation:Organisation)
    WHERE coalesce(party.since, '') <= days.asked AND coalesce(party.until, '9999') + '~' > days.after
    RETURN organisation.name
  })) AS organisationA,
  orgB.name AS organisationB,
  anchors,
  partnership.kind AS kind,
  partnership.id AS partnership
