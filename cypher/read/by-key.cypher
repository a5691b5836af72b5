// The current nodes of a type by what their keys say of them.
// Parameters: $hashes (list of hashes of keys). Columns: hash, id.
MATCH (store:Store {name: 'graph'})
WITH store.head AS known
UNWIND $hashes AS hash
MATCH (v:Version {key_hash: hash}) USING INDEX v:Version(key_hash)
WHERE v:«Version» AND v.change_from <= known AND (v.change_to IS NULL OR v.change_to > known)
RETURN hash, v.id AS id ORDER BY id
