// Brings the words of nodes that go by others in place of a name, as partnerships go by their parties, up to a change: of those
// whose own version, edge or other it has. The type is that of the edges. Can safely be repeated.
// Parameters: $first and $end (keys of the change's versions: from, and up to but not with). Columns: none.
MATCH (w:Version) USING INDEX w:Version(version_key)
WHERE w.version_key >= $first AND w.version_key < $end
CALL (w) {
  // Also of an edge that was at another node before, or was retracted.
  WITH w WHERE w:«Version»
  MATCH (e:Version {id: w.id}) USING INDEX e:Version(id)
  WHERE e.«own» IS NOT NULL
  RETURN e.«own» AS id
  UNION
  // A new node has its own words, and its edges are as new.
  WITH w WHERE w:«Goer» AND w.fact_version > 1
  RETURN w.id AS id
  UNION
  WITH w WHERE w:Searched AND NOT w:«Goer» AND w.fact_version > 1
  MATCH (old:Version {id: w.id}) USING INDEX old:Version(id)
  WHERE old.fact_version = w.fact_version - 1 AND (coalesce(old.name_words, '') <> coalesce(w.name_words, '') OR coalesce(old.sort_words, '') <> coalesce(w.sort_words, ''))
  WITH DISTINCT w
  MATCH (e:«Version» {«other»: w.id}) USING INDEX e:«Version»(«other»)
  WHERE e.change_to IS NULL
  RETURN e.«own» AS id
}
WITH DISTINCT id
MATCH (v:Version {id: id}) USING INDEX v:Version(id)
WHERE v.change_to IS NULL
CALL (v) {
  MATCH (e:«Version» {«own»: v.id}) USING INDEX e:«Version»(«own»)
  WHERE e.change_to IS NULL
  MATCH (o:Version {id: e.«other»}) USING INDEX o:Version(id)
  WHERE o.change_to IS NULL
  WITH DISTINCT o
  RETURN collect(o.name_words) AS names, collect(o.sort_words) AS sorts
}
SET v.goes_by_words = reduce(words = coalesce(v.own_words, ''), name IN names | words + ' ' + name), v.others_sort = sorts, v:Searched
