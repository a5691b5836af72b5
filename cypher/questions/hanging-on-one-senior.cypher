// Which partnerships hang on a single senior individual? One row for each senior person whose leaving alone would end
// direct contact between the two organisations: an elected member, a trustee, a chief executive, a director.
//
// Parameters: $asOf, the day you ask about, and $today, as ISO dates: contact after today has not happened yet. In Neo4j Browser, run
// these lines before the question:
//   :param asOf => '2026-06-01'
//   :param today => toString(date())
//
// Columns:
//   class          of the partnership: PERSONAL (a pair without an anchor hangs on one person) or ANCHORED_SINGLE (all such pairs have one)
//   score          0 (safe) to 100 (gone); use it only to sort within a class
//   person, name, level  who it hangs on: STRATEGIC or GOVERNANCE
//   holdsFor       the organisation that the person holds it for
//   knownToLeave   whether the person is known to be leaving within half a year
//   organisationA, organisationB  the two parties that would lose touch. Of more than two parties, each pair of the lowest k is listed
//   anchors        what supports that pair without depending on one person: AGREEMENT, FORUM, FUNDING, CO_LOCATION
//   kind, partnership  what the partnership is, and its id

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

  // Every pair of parties: who can talk to whom, and on whom alone that hangs.
  CALL (sides) {
    UNWIND sides AS a
    UNWIND sides AS b
    WITH a, b,
      a.holders AS allA,
      b.holders AS allB
    WHERE a.id < b.id
    // Known leavers are taken as gone already.
    WITH a, b, allA, allB,
      [holder IN allA WHERE NOT holder.leaves] AS stayA,
      [holder IN allB WHERE NOT holder.leaves] AS stayB
    // Two can talk if they know each other, or if one of them has no tie recorded in this partnership.
    WITH a, b, allA, allB, stayA, stayB,
      any(one IN allA WHERE any(other IN allB
        WHERE NOT one.tied OR NOT other.tied OR other.person IN one.knows)) AS isHeld,
      any(one IN stayA WHERE any(other IN stayB
        WHERE NOT one.tied OR NOT other.tied OR other.person IN one.knows)) AS staysHeld
    RETURN collect({a: a, b: b, isHeld: isHeld, staysHeld: staysHeld, holders: allA + allB, hangsOn: CASE
      WHEN NOT isHeld THEN []
      // Where nobody would stay, it hangs on the known leavers.
      WHEN NOT staysHeld THEN [holder IN allA + allB WHERE holder.leaves | holder.person]
      // Otherwise on everybody without whom no two others can talk.
      ELSE [holder IN stayA + stayB WHERE NOT any(one IN stayA WHERE one.person <> holder.person
        AND any(other IN stayB WHERE other.person <> holder.person
          AND (NOT one.tied OR NOT other.tied OR other.person IN one.knows))) | holder.person]
    END}) AS pairs
  }
  // The lowest k answers for a partnership: where a pair cannot talk at all it is unheld, and otherwise k = 1 comes first.
  WITH pairs, [pair IN pairs WHERE size(pair.hangsOn) > 0] AS single
  WHERE all(pair IN pairs WHERE pair.isHeld)
    AND any(pair IN single WHERE any(holder IN pair.holders
      WHERE holder.person IN pair.hangsOn AND holder.level IN ['STRATEGIC', 'GOVERNANCE']))

  UNWIND single AS pair
  WITH pair, pair.a AS a, pair.b AS b, pair.a.organisation AS orgA, pair.b.organisation AS orgB
  // Anchors: an agreement, a forum both belong to, funding that runs between them, a building both are in.
  WITH pair, a, b,
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
  WITH pair, a, b, anchors,
    CASE WHEN size(anchors) = 0 THEN 'PERSONAL' ELSE 'ANCHORED_SINGLE' END AS class,
    // The chance that all of a side go: level by level, since one restructure (5 %) takes a whole level.
    round(reduce(risk = 100 * (1 - reduce(stays = 1.0, side IN [a, b] | stays * (1 -
      reduce(failure = 1.0, level IN reduce(levels = [], holder IN side.holders | CASE WHEN holder.level IN levels THEN levels ELSE levels + holder.level END) |
        failure * (0.05 + 0.95 * reduce(allGo = 1.0, holder IN [holder IN side.holders WHERE holder.level = level] |
          allGo * (1 - holder.evidence * CASE WHEN holder.leaves THEN 0.0 ELSE 0.8 END))))))), anchor IN anchors |
      risk * CASE anchor WHEN 'AGREEMENT' THEN 0.70 WHEN 'FORUM' THEN 0.80 WHEN 'FUNDING' THEN 0.85 ELSE 0.90 END), 9) AS score
  // The pair of the worst class and score answers for the partnership, and the others are listed as well.
  ORDER BY class DESC, score DESC
  WITH collect({pair: pair, anchors: anchors, class: class, score: score}) AS judged
  UNWIND judged AS one
  WITH one.pair AS pair, one.pair.a AS a, one.pair.b AS b, one.anchors AS anchors, judged[0].class AS class, judged[0].score AS score
  // Who they are. Somebody who holds both sides is named once for a pair, where the person is more senior.
  UNWIND [holder IN pair.holders WHERE holder.person IN pair.hangsOn AND holder.level IN ['STRATEGIC', 'GOVERNANCE']] AS holder
  WITH pair, a, b, anchors, class, score, holder
  ORDER BY holder.level DESC, holder.holdsFor
  WITH a.organisation AS orgA, b.organisation AS orgB, a.id AS idA, b.id AS idB, anchors, class, score, holder.person AS senior,
    head(collect(holder.level)) AS level, head(collect(holder.holdsFor)) AS holdsFor, head(collect(holder.leaves OR NOT pair.staysHeld)) AS leaves
  RETURN orgA, orgB, anchors, class, score, senior, level, leaves, CASE holdsFor WHEN idA THEN orgA ELSE orgB END AS holdsFor
}

RETURN class,
  score,
  senior.id AS person,
  senior.name AS name,
  level,
  holdsFor.name AS holdsFor,
  leaves AS knownToLeave,
  orgA.name AS organisationA,
  orgB.name AS organisationB,
  anchors,
  partnership.kind AS kind,
  partnership.id AS partnership
ORDER BY class DESC, score DESC, partnership, person, organisationA, organisationB
