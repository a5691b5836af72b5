// Who could introduce us to an organisation? Everyone outside it who is in current contact with someone in post there, and
// which of our people know them. The chain is: one of our people – the introducer – someone there.
//
// Parameters: $organisation, the organisation to meet, and $us, our own: each is an id or a name ($us may be null).
// $asOf, the day you ask about, and $today, as ISO dates: contact after today has not happened yet. In Neo4j Browser, run these lines before the question:
//   :param organisation => 'Sefton CVS'
//   :param us => 'Sefton Council'
//   :param asOf => '2026-06-01'
//   :param today => toString(date())
//
// Columns:
//   introducer, introducerName  who could introduce us: id and name
//   introducerAt                where the introducer has a post on the day
//   meets, meetsName, posts     who they know at the organisation: id, name, posts there
//   ways                        how the two are in contact, see below
//   evidence                    0 to 1: recency × strength of the best way; 0 if the last contact is not known
//   ourPeople                   which of our people know the introducer, or the introducer if one of us. Rows with any come first
//
// In post at an organisation: a post there on that day or, if none there was ever recorded, something held for it.
// Two people are in current contact on the day by
//   PARTNERSHIP  both count as holders of one partnership, for two of its parties, and can talk: they know each other by it,
//                or one of them has no tie recorded in it;
//   TIE          they know each other, and were last in contact within 13 months, or the date is not recorded;
//   MEETING      both attended the same recorded contact within 13 months.
// A chain has at most two links: from one of our people to the introducer, and from the introducer to someone there.

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

// The organisation to be met, and our own.
UNWIND [{them: true, named: $organisation}, {them: false, named: $us}] AS home
CALL (home) {
  MATCH (organisation:Organisation {id: home.named})
  RETURN organisation AS here
UNION
  MATCH (organisation:Organisation {name: home.named})
  RETURN organisation AS here
}
// Its people: those in post there.
WITH days, changed, home.them AS them, here, COLLECT {
  MATCH (person:Person)-[role:ROLE]->(here)
  WHERE coalesce(role.since, '') <= days.asked AND coalesce(role.until, '9999') + '~' > days.after
  RETURN person
UNION
  MATCH (here)<-[:PARTY]-(:Partnership)<-[holding:HOLDS]-(person:Person)
  WHERE holding.organisation = here.id
    AND coalesce(holding.since, '') <= days.asked AND coalesce(holding.until, '9999') + '~' > days.after
    AND NOT EXISTS { (person)-[:ROLE]->(here) }
  RETURN person
} AS people

// Whom its people are in contact with.
CALL (days, changed, here, people, them) {
  MATCH (here)<-[party:PARTY]-(partnership:Partnership)
  WHERE all(fact IN [party, partnership]
    WHERE coalesce(fact.since, '') <= days.asked AND coalesce(fact.until, '9999') + '~' > days.after)
  WITH DISTINCT days, here, partnership

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
  WITH here, [party IN parties | party {.*, holders: [holder IN holders WHERE holder.holdsFor = party.id]}] AS sides

  UNWIND [side IN sides WHERE side.organisation = here] AS inside
  UNWIND [side IN sides WHERE side.organisation <> here] AS outside
  UNWIND inside.holders AS one
  UNWIND outside.holders AS other
  WITH one, other
  WHERE NOT one.tied OR NOT other.tied OR other.person IN one.knows
  RETURN one.person AS insider, other.person AS outsider, 'PARTNERSHIP' AS way,
    CASE WHEN one.evidence < other.evidence THEN one.evidence ELSE other.evidence END AS worth
UNION ALL
  UNWIND people AS insider
  MATCH (insider)-[tie:TIE]-(outsider:Person)
  WHERE coalesce(tie.since, '') <= days.asked AND coalesce(tie.until, '9999') + '~' > days.after
  WITH days, insider, outsider, tie, left(tie.lastContact + '-01-01', 10) AS day
  // A contact still to come has not happened yet: when they last spoke is not known.
  WITH days, insider, outsider, tie, CASE WHEN day <= days.upTo THEN day END AS day
  WHERE day IS NULL OR day >= days.counting
  RETURN insider, outsider, 'TIE' AS way,
    CASE WHEN day IS NULL THEN 0.0 WHEN day >= days.recent THEN 1.0 ELSE 0.5 END
      * CASE tie.strength WHEN 'STRONG' THEN 1.0 WHEN 'WEAK' THEN 0.5 ELSE 0.8 END AS worth
UNION ALL
  UNWIND people AS insider
  MATCH (insider)-[:ATTENDED]->(meeting:Contact)
  WHERE days.counting <= left(meeting.date + '-01-01', 10) <= days.upTo
  MATCH (meeting)<-[:ATTENDED]-(outsider:Person)
  // If its strength is not recorded, it is treated as ordinary.
  RETURN insider, outsider, 'MEETING' AS way,
    CASE WHEN left(meeting.date + '-01-01', 10) >= days.recent THEN 0.8 ELSE 0.4 END AS worth
UNION ALL
  // One of us needs nobody else to reach themselves.
  UNWIND people AS insider
  WITH insider, them
  WHERE NOT them
  RETURN insider, insider AS outsider, 'OURS' AS way, 1.0 AS worth
}
WITH days, them, here, people, insider, outsider, collect(DISTINCT way) AS ways, max(worth) AS evidence
WHERE NOT them OR NOT outsider IN people

// Both links of a chain meet in the introducer.
WITH days, outsider AS introducer, collect({them: them, here: here, person: insider, ways: ways, evidence: evidence}) AS links
UNWIND [link IN links WHERE link.them] AS link
WITH days, introducer, link, link.person AS person, link.here AS here,
  COLLECT { UNWIND links AS ours WITH ours WHERE NOT ours.them RETURN DISTINCT ours.person.name AS name ORDER BY name } AS ourPeople
RETURN introducer.id AS introducer,
  introducer.name AS introducerName,
  COLLECT {
    MATCH (introducer)-[role:ROLE]->(organisation:Organisation)
    WHERE coalesce(role.since, '') <= days.asked AND coalesce(role.until, '9999') + '~' > days.after
    RETURN DISTINCT organisation.name AS name ORDER BY name
  } AS introducerAt,
  person.id AS meets,
  person.name AS meetsName,
  COLLECT {
    MATCH (person)-[role:ROLE]->(here)
    WHERE coalesce(role.since, '') <= days.asked AND coalesce(role.until, '9999') + '~' > days.after
    RETURN DISTINCT role.title AS title ORDER BY title
  } AS posts,
  COLLECT { UNWIND link.ways AS way RETURN way ORDER BY way } AS ways,
  link.evidence AS evidence,
  ourPeople
ORDER BY size(ourPeople) = 0, evidence DESC, introducer, meets
