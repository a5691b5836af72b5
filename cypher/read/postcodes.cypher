// What the table of postcodes says of some.
// Parameters: $postcodes (list of postcodes). Columns: postcode, metres east, metres north, since when it is no longer used, GSS codes.
MATCH (t:PostcodeTable {name: 'postcodes'})
UNWIND $postcodes AS postcode
MATCH (p:Postcode {postcode_key: t.edition + ' ' + postcode}) USING INDEX p:Postcode(postcode_key)
MATCH (a:PostcodeArea {area_key: p.area_key}) USING INDEX a:PostcodeArea(area_key)
RETURN p.postcode AS postcode, p.east AS east, p.north AS north, p.ended AS ended, a.codes AS codes
