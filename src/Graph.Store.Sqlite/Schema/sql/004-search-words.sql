-- Schema version 4: search by words that are split and folded before they come here, so that both stores mean the same by a word. The
-- rowid is the key of the node's current version, so that those that were recorded first come first. The columns are those of
-- SearchColumn. Beginnings of one and two letters fit very many words, so they have entries of their own.
DROP TABLE node_search;
CREATE VIRTUAL TABLE node_search USING fts5 (
  called, name, goes_by, body,
  content = '', contentless_delete = 1, detail = column, prefix = '1 2', tokenize = "ascii tokenchars '_'"
);

-- Whose words those are, by the same key, with what hits are chosen and put in order by.
CREATE TABLE node_search_entry (
  key   INTEGER PRIMARY KEY,
  id    TEXT NOT NULL,
  type  TEXT NOT NULL,
  sort  TEXT NOT NULL,
  since TEXT,
  until TEXT
) STRICT;

-- The words that search has met, and the same read from their ends, so that one can be found that was meant by a misspelt one.
CREATE TABLE search_word (
  word     TEXT PRIMARY KEY,
  reversed TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX search_word_reversed ON search_word (reversed);
