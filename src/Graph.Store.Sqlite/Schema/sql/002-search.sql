-- Schema version 2: full-text search over the current nodes. The rowid is node_key.key; the texts themselves stay in the
-- tables of facts. heading is what a node is called, body whatever else may be searched.
CREATE VIRTUAL TABLE node_search USING fts5 (
  heading, body,
  content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);

-- What the store was derived from, where that can't be seen in the tables: which properties search looks into, say.
CREATE TABLE store_setting (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
