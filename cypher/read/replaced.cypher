// Which versions of some types had been replaced or taken back, in the order in which they were recorded; retractions are among them.
// Parameters: $labels (of the types' versions), $known (the last change that is known). Columns: key.
MATCH (v:Version) USING INDEX v:Version(change_to)
WHERE v.change_to <= $known AND any(label IN labels(v) WHERE label IN $labels)
RETURN v.version_key AS key ORDER BY key
