// The nodes that have one of the given register numbers now.
// Parameters: $numbers (list of texts such as GB-CHC-1090095). Columns: number, id.
MATCH (store:Store {name: 'graph'})
WITH store.head AS known
UNWIND $numbers AS text
MATCH (number:RegisterNumber {text: text})
MATCH (v:Version {id: number.id}) USING INDEX v:Version(id)
WHERE v.change_from <= known AND (v.change_to IS NULL OR v.change_to > known) AND text IN v.«key»
RETURN text, v.id AS id ORDER BY text, id
