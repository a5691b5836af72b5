// What would be lost if this person left? The partnerships, forum seats and building keys that depend on one person.
//
// Parameters: $person, the person's id; $asOf, the day you ask about, and $today, as ISO dates: contact after today has not happened
// yet. In Neo4j Browser, look up the id with
//   MATCH (person:Person) WHERE person.name CONTAINS 'Ann' RETURN person.id, person.name
// and run these lines before the question:
//   :param person => 'person-…'
//   :param asOf => '2026-06-01'
//   :param today => toString(date())
//
// Columns:
//   what          PARTNERSHIP_LOST             two parties have people who can talk now, and no two parties would
//                 PARTNERSHIP_LOST_IN_PART     two parties would lose touch, but another two would not
//                 LEFT_WITH_ONE_HOLDER         not lost, but a side would be left with one holder who counts
//                 FORUM_WITHOUT_MEMBER         nobody would be left to speak for a member organisation there
//                 BUILDING_WITHOUT_KEY_HOLDER  nobody would be left who could open it
//                 FUNDING_ATTACHED             funding between parties that would lose touch: attached, not lost
//   id, name      of the partnership (its kind), forum, building or funding
//   organisations the parties that lose touch or are left with one holder; the member of the forum; those in the
//                building; those who give and receive the funding

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
MATCH (leaver:Person {id: $person})
CALL (leaver, days, changed) {
  // The partnerships of the day that the person holds.
  MATCH (leaver)-[:HOLDS]->(partnership:Partnership)
  WHERE coalesce(partnership.since, '') <= days.asked AND coalesce(partnership.until, '9999') + '~' > days.after
  WITH DISTINCT leaver, days, partnership

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
  WITH leaver, partnership, days, [party IN parties | party {.*, holders: [holder IN holders WHERE holder.holdsFor = party.id]}] AS sides

  // Pairs that can talk today, and whether they can without the person. Ties to people who leave stay recorded: the others do not
  // become people who might know anybody.
  CALL (leaver, sides) {
    UNWIND sides AS a
    UNWIND sides AS b
    WITH leaver, a, b
    WHERE a.id < b.id
      AND any(one IN a.holders WHERE any(other IN b.holders
        WHERE NOT one.tied OR NOT other.tied OR other.person IN one.knows))
    RETURN collect({a: a.organisation, b: b.organisation, staysHeld: any(one IN a.holders WHERE one.person <> leaver
      AND any(other IN b.holders WHERE other.person <> leaver
        AND (NOT one.tied OR NOT other.tied OR other.person IN one.knows)))}) AS held
  }
  // Sides of two counting holders, the person being one.
  WITH days, partnership, [pair IN held WHERE NOT pair.staysHeld] AS parted, any(pair IN held WHERE pair.staysHeld) AS staysHeld,
    [side IN sides WHERE size(side.holders) = 2 AND any(holder IN side.holders WHERE holder.person = leaver) | side.organisation] AS leftWithOne
  WHERE size(parted) > 0 OR size(leftWithOne) > 0
  CALL (days, partnership, parted, staysHeld, leftWithOne) {
    WITH partnership, parted, staysHeld
    WHERE size(parted) > 0
    RETURN CASE WHEN staysHeld THEN 'PARTNERSHIP_LOST_IN_PART' ELSE 'PARTNERSHIP_LOST' END AS what,
      partnership.id AS id,
      partnership.kind AS name,
      reduce(names = [], pair IN parted | names + [party IN [pair.a, pair.b] WHERE NOT party.name IN names | party.name]) AS organisations
  UNION ALL
    WITH partnership, parted, staysHeld, leftWithOne
    WHERE size(leftWithOne) > 0 AND (staysHeld OR size(parted) = 0)
    RETURN 'LEFT_WITH_ONE_HOLDER' AS what, partnership.id AS id, partnership.kind AS name, [party IN leftWithOne | party.name] AS organisations
  UNION ALL
    UNWIND parted AS pair
    WITH days, pair.a AS orgA, pair.b AS orgB
        MATCH (orgA)<-[one:FUNDED_BY|RECEIVED_BY]-(funding:Funding)-[other:FUNDED_BY|RECEIVED_BY]->(orgB)
        WHERE type(one) <> type(other)
          AND all(fact IN [one, other]
            WHERE coalesce(fact.since, '') <= days.asked AND coalesce(fact.until, '9999') + '~' > days.after)
          // It runs from its start or award to its end or, without an end, for a year; without any date, always.
          AND coalesce(funding.since, funding.awarded, '') <= days.asked
          AND coalesce(funding.until + '~' > days.after, left(coalesce(funding.since, funding.awarded, '9999') + '-01-01', 10) > days.funded)
    RETURN 'FUNDING_ATTACHED' AS what, funding.id AS id, funding.title AS name,
      COLLECT { MATCH (funding)-[:FUNDED_BY]->(funder:Organisation) RETURN funder.name ORDER BY funder.name }
      + COLLECT { MATCH (funding)-[:RECEIVED_BY]->(recipient:Organisation) RETURN recipient.name ORDER BY recipient.name }
      AS organisations
  }
  RETURN what, id, name, organisations
UNION ALL
  // The organisations the person is known to be in post at: a post of the day or, where no post there was ever recorded,
  // something the person holds for it on the day.
  CALL (leaver, days) {
    MATCH (leaver)-[role:ROLE]->(organisation:Organisation)
    WHERE coalesce(role.since, '') <= days.asked AND coalesce(role.until, '9999') + '~' > days.after
    RETURN organisation
  UNION
    MATCH (leaver)-[holding:HOLDS]->(:Partnership)
    WHERE coalesce(holding.since, '') <= days.asked AND coalesce(holding.until, '9999') + '~' > days.after
    WITH DISTINCT leaver, holding.organisation AS id
    MATCH (organisation:Organisation {id: id})
    WHERE NOT EXISTS { (leaver)-[:ROLE]->(organisation) }
    RETURN organisation
  }
  // The forums these belong to.
  MATCH (organisation)-[membership:MEMBER_OF]->(forum:Organisation)
  WHERE all(fact IN [membership, forum]
    WHERE coalesce(fact.since, '') <= days.asked AND coalesce(fact.until, '9999') + '~' > days.after)
  WITH DISTINCT leaver, days, organisation, forum
  // A seat stays filled while somebody else in post there has a post at the forum too or, where nobody has one, while
  // anybody else is in post.
  WITH leaver, days, organisation, forum, COLLECT {
    MATCH (person:Person)-[role:ROLE]->(organisation)
    WHERE person <> leaver
      AND coalesce(role.since, '') <= days.asked AND coalesce(role.until, '9999') + '~' > days.after
    RETURN person
  UNION
    MATCH (organisation)<-[:PARTY]-(:Partnership)<-[holding:HOLDS]-(person:Person)
    WHERE person <> leaver AND holding.organisation = organisation.id
      AND coalesce(holding.since, '') <= days.asked AND coalesce(holding.until, '9999') + '~' > days.after
      AND NOT EXISTS { (person)-[:ROLE]->(organisation) }
    RETURN person
  } AS others
  WHERE (size(others) = 0 OR EXISTS {
      MATCH (leaver)-[seat:ROLE]->(forum)
      WHERE coalesce(seat.since, '') <= days.asked AND coalesce(seat.until, '9999') + '~' > days.after
    }) AND NOT EXISTS {
      MATCH (person:Person)-[seat:ROLE]->(forum)
      WHERE person IN others
        AND coalesce(seat.since, '') <= days.asked AND coalesce(seat.until, '9999') + '~' > days.after
    }
  RETURN 'FORUM_WITHOUT_MEMBER' AS what, forum.id AS id, forum.name AS name, [organisation.name] AS organisations
UNION ALL
  MATCH (leaver)-[key:KEY_HOLDER]->(building:Building)
  WHERE all(fact IN [key, building]
      WHERE coalesce(fact.since, '') <= days.asked AND coalesce(fact.until, '9999') + '~' > days.after)
    AND NOT EXISTS {
      MATCH (building)<-[otherKey:KEY_HOLDER]-(person:Person)
      WHERE person <> leaver
        AND coalesce(otherKey.since, '') <= days.asked AND coalesce(otherKey.until, '9999') + '~' > days.after
    }
  RETURN 'BUILDING_WITHOUT_KEY_HOLDER' AS what, building.id AS id, building.name AS name, COLLECT {
    MATCH (building)<-[tenure:TENURE]-(organisation:Organisation)
    // Those that merely own it are not in it.
    WHERE coalesce(tenure.kind, '') <> 'OWNS' AND coalesce(tenure.since, '') <= days.asked AND coalesce(tenure.until, '9999') + '~' > days.after
    RETURN DISTINCT organisation.name AS name ORDER BY name
  } AS organisations
}
// The same funding may run between the parties of several partnerships.
WITH DISTINCT what, id, name, organisations
RETURN what, id, name, organisations
ORDER BY head([place IN range(0, 5) WHERE what = ['PARTNERSHIP_LOST', 'PARTNERSHIP_LOST_IN_PART', 'LEFT_WITH_ONE_HOLDER', 'FORUM_WITHOUT_MEMBER',
  'BUILDING_WITHOUT_KEY_HOLDER', 'FUNDING_ATTACHED'][place]]), id
