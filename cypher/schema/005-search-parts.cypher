// The words of current nodes, with about when each was recorded. Texts are split and folded before they come here, so that both
// stores mean the same by a word. The properties are the columns that search tells apart, and search_part, which sorts as versions
// were recorded: how many there were before its own part of them.
// Parameters: none. Columns: none. Each statement can safely be run twice.
DROP INDEX node_search IF EXISTS;
DROP INDEX node_words IF EXISTS;
CREATE FULLTEXT INDEX searched_words IF NOT EXISTS FOR (v:Searched) ON EACH [v.called_words, v.name_words, v.goes_by_words, v.body_words, v.search_part] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};

// Ranges of parts, each three times as long as all before it, as a condition for the index: where many nodes fit, only those of the
// first ranges are read.
CREATE CONSTRAINT search_range_first IF NOT EXISTS FOR (r:SearchRange) REQUIRE r.first IS UNIQUE;
UNWIND range(0, 10) AS place
WITH CASE place WHEN 0 THEN 0 ELSE 2048 * toInteger(4 ^ (place - 1)) END AS first, CASE WHEN place < 10 THEN 2048 * toInteger(4 ^ place) END AS end
MERGE (r:SearchRange {first: first})
SET r.words = ' +search_part:[' + right('00000000000' + toString(first), 12) + ' TO ' + coalesce(right('00000000000' + toString(end - 1), 12), '*') + ']';

// The parts of nodes that are recorded already are made with their words.
MATCH (store:Store {name: 'graph'})
SET store.searched = null;
