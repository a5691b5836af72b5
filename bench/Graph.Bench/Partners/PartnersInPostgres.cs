using Graph.Model;
using Npgsql;
using NpgsqlTypes;

namespace Graph.Bench.Partners;

/// <summary>The same directory in PostgreSQL as somebody would make it for this one purpose: a GIN index on the words of each organisation, and tables of its themes and places with all wider ones worked out beforehand. Without periods and history.</summary>
internal sealed class PartnersInPostgres : IAsyncDisposable
{
    private const string Schema = """
        DROP SCHEMA IF EXISTS partners CASCADE; CREATE SCHEMA partners; SET search_path = partners;
        CREATE TABLE organisation (id int PRIMARY KEY, name text NOT NULL, sector int NOT NULL, size int NOT NULL, text text NOT NULL);
        CREATE TABLE theme_of (organisation int NOT NULL, theme int NOT NULL);
        CREATE TABLE place_of (organisation int NOT NULL, place int NOT NULL);
        """;

    private const string Indexes = """
        ALTER TABLE organisation ADD COLUMN words tsvector GENERATED ALWAYS AS (to_tsvector('simple', text)) STORED;
        CREATE INDEX ON organisation USING gin (words);
        ALTER TABLE theme_of ADD PRIMARY KEY (organisation, theme); CREATE INDEX ON theme_of (theme, organisation);
        ALTER TABLE place_of ADD PRIMARY KEY (organisation, place); CREATE INDEX ON place_of (place, organisation);
        VACUUM (ANALYZE) organisation; VACUUM (ANALYZE) theme_of; VACUUM (ANALYZE) place_of;
        """;

    // Each facet is counted among those that meet all conditions but its own.
    private const string Question = """
        WITH near AS MATERIALIZED (
          SELECT o.id, o.name, o.sector, o.size, CASE WHEN $1::text IS NULL THEN 0 ELSE ts_rank(o.words, to_tsquery('simple', $1)) END AS rank,
            $2::int IS NULL OR EXISTS (SELECT FROM theme_of t WHERE t.organisation = o.id AND t.theme = $2) AS theme_fits,
            $3::int IS NULL OR EXISTS (SELECT FROM place_of p WHERE p.organisation = o.id AND p.place = $3) AS place_fits,
            $4::int IS NULL OR o.sector = $4 AS sector_fits,
            $5::int IS NULL OR o.size = $5 AS size_fits
          FROM organisation o WHERE {0}),
        fit AS MATERIALIZED (SELECT *, theme_fits::int + place_fits::int + sector_fits::int + size_fits::int AS fits FROM near WHERE theme_fits::int + place_fits::int + sector_fits::int + size_fits::int >= 3)
        (SELECT 'total', 0, count(*), NULL::text FROM fit WHERE fits = 4)
        UNION ALL (SELECT 'sector', sector, count(*), NULL FROM fit WHERE fits = 4 OR NOT sector_fits GROUP BY sector)
        UNION ALL (SELECT 'size', size, count(*), NULL FROM fit WHERE fits = 4 OR NOT size_fits GROUP BY size)
        UNION ALL (SELECT 'theme', t.theme, count(*), NULL FROM fit JOIN theme_of t ON t.organisation = fit.id WHERE fits = 4 OR NOT theme_fits GROUP BY t.theme ORDER BY 3 DESC, 2 LIMIT 50)
        UNION ALL (SELECT 'place', p.place, count(*), NULL FROM fit JOIN place_of p ON p.organisation = fit.id WHERE fits = 4 OR NOT place_fits GROUP BY p.place ORDER BY 3 DESC, 2 LIMIT 50)
        UNION ALL (SELECT 'row', id, 0, name FROM fit WHERE fits = 4 ORDER BY rank DESC, name LIMIT 20)
        """;

    private readonly NpgsqlDataSource source;
    private readonly NpgsqlConnection connection;
    private readonly NpgsqlCommand[] questions;

    private PartnersInPostgres(NpgsqlDataSource source, NpgsqlConnection connection)
    {
        (this.source, this.connection) = (source, connection);
        questions = [Prepare("true"), Prepare("o.words @@ to_tsquery('simple', $1)")];
    }

    /// <summary>Fills an empty schema.</summary>
    /// <param name="address">A connection string of Npgsql.</param>
    /// <param name="directory">The directory.</param>
    public static async Task<PartnersInPostgres> FillAsync(string address, PartnerDirectory directory)
    {
        NpgsqlDataSource made = NpgsqlDataSource.Create(address);
        NpgsqlConnection opened = await made.OpenConnectionAsync();
        await ExecuteAsync(opened, Schema);
        await CopyAsync(opened, "organisation (id, name, sector, size, text)", directory.Records(), static one => (object[][])
            [[one.Number, one.Name, (int)one.Sector, (int)OrganisationSizes.Of(one.Income), string.Join(' ', one.Texts)]]);
        await CopyAsync(opened, "theme_of (organisation, theme)", directory.Records(), static one =>
            [.. one.Themes.SelectMany(theme => Wider(theme, PartnerDirectory.Broader)).Distinct().Select(theme => new object[] { one.Number, theme })]);
        await CopyAsync(opened, "place_of (organisation, place)", directory.Records(), static one =>
            [.. Wider(one.LocatedIn, PartnerDirectory.Around).Concat(Wider(one.Serves, PartnerDirectory.Around)).Concat(Below(one.Serves)).Distinct().Select(place => new object[] { one.Number, place })]);
        foreach (string statement in Indexes.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            await ExecuteAsync(opened, statement);
        return new(made, opened);
    }

    /// <summary>How many organisations a question finds; all facets and the first 20 are read, too.</summary>
    public async Task<int> AskAsync(PartnerAsked asked)
    {
        NpgsqlCommand command = questions[asked.Text is null ? 0 : 1];
        command.Parameters[0].Value = asked.Text is { } text ? string.Join(" & ", text.Split(' ').Select(word => $"{word}:*")) : DBNull.Value;
        command.Parameters[1].Value = Or(asked.Theme);
        command.Parameters[2].Value = Or(asked.Place);
        command.Parameters[3].Value = Or((int?)asked.Sector);
        command.Parameters[4].Value = Or((int?)asked.Size);
        int total = 0;
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            total += reader.GetString(0) == "total" ? (int)reader.GetInt64(2) : 0;
        return total;
    }

    public async ValueTask DisposeAsync()
    {
        await ExecuteAsync(connection, "DROP SCHEMA partners CASCADE");
        foreach (NpgsqlCommand question in questions)
            await question.DisposeAsync();
        await connection.DisposeAsync();
        await source.DisposeAsync();
    }

    private static object Or(int? value) => value ?? (object)DBNull.Value;

    private static IEnumerable<int> Wider(int? start, Func<int, int?> wider)
    {
        for (int? one = start; one is { } known; one = wider(known))
            yield return known;
    }

    private static IEnumerable<int> Below(int place) => Enumerable.Range(0, PartnerDirectory.Places).Where(other => Wider(other, PartnerDirectory.Around).Contains(place));

    private static async Task CopyAsync(NpgsqlConnection connection, string columns, IEnumerable<PartnerRecord> records, Func<PartnerRecord, object[][]> rows)
    {
        await using NpgsqlBinaryImporter writer = await connection.BeginBinaryImportAsync($"COPY {columns} FROM STDIN (FORMAT BINARY)");
        foreach (object[] row in records.SelectMany(rows))
            await writer.WriteRowAsync(default, row);
        await writer.CompleteAsync();
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string statements)
    {
        await using NpgsqlCommand command = new(statements, connection) { CommandTimeout = 600 };
        await command.ExecuteNonQueryAsync();
    }

    private NpgsqlCommand Prepare(string condition)
    {
        NpgsqlCommand command = new(Question.Replace("{0}", condition, StringComparison.Ordinal), connection);
        command.Parameters.Add(new() { NpgsqlDbType = NpgsqlDbType.Text });
        for (int i = 0; i < 4; i++)
            command.Parameters.Add(new() { NpgsqlDbType = NpgsqlDbType.Integer });
        command.Prepare();
        return command;
    }
}
