// The nodes of a type whose postcode lies in one of some areas.
// Parameters: $codes (list of GSS codes), $known (the last change that is known; null for the head), $day and $next (the day asked about
// and the one after it; null for facts of all times). Columns: code, id.
MATCH (store:Store {name: 'graph'})
WITH coalesce($known, store.head) AS known
MATCH (t:PostcodeTable {name: 'postcodes'})
UNWIND $codes AS code
MATCH (c:PostcodeCode {code_key: t.edition + ' ' + code}) USING INDEX c:PostcodeCode(code_key)
UNWIND c.areas AS area
MATCH (p:Postcode {area_key: t.edition + ' ' + toString(area)}) USING INDEX p:Postcode(area_key)
MATCH (v:«Version» {«key»: p.postcode}) USING INDEX v:«Version»(«key»)
WHERE «visible»
RETURN code, v.id AS id ORDER BY code, id
