// Which buildings can only one person open? If that person is away, nobody gets in.
//
// Parameters: $asOf, the day you ask about, as an ISO date. In Neo4j Browser, run this line before the question:
//   :param asOf => '2026-06-01'
//
// Columns:
//   building, name, address, postcode  the building: its id, what people call it, where it is
//   person, keyHolder                  who has the only key: id and name
//   forOrganisations                   the organisations that the person has it for; empty if not recorded

// A date may be only a year or a month ('2022', '2022-07'). As text, a fact
//   has begun by the day asked about  where  since <= days.asked       (a year sorts before its first day), and
//   has not ended by then             where  until + '~' > days.after  (a year with '~' sorts after its last day;
//                                            until is the day after the fact ended).
WITH {asked: $asOf, after: toString(date($asOf) + duration('P1D'))} AS days
MATCH (building:Building)
WHERE coalesce(building.since, '') <= days.asked AND coalesce(building.until, '9999') + '~' > days.after

// Everybody with a key on the day. A person with two keys, for two organisations, is still one person.
CALL (building, days) {
  MATCH (building)<-[key:KEY_HOLDER]-(person:Person)
  WHERE coalesce(key.since, '') <= days.asked AND coalesce(key.until, '9999') + '~' > days.after
  WITH person, collect(DISTINCT key.organisation) AS organisations
  RETURN collect({person: person, organisations: organisations}) AS keyHolders
}
WITH building, keyHolders[0].person AS person, keyHolders[0].organisations AS organisations
WHERE size(keyHolders) = 1
RETURN building.id AS building,
  building.name AS name,
  building.address AS address,
  building.postcode AS postcode,
  person.id AS person,
  person.name AS keyHolder,
  COLLECT {
    UNWIND organisations AS id
    MATCH (organisation:Organisation {id: id})
    RETURN organisation.name AS name ORDER BY name
  } AS forOrganisations
ORDER BY name, building
