using System.Text.Json;

namespace Graph.Store.Sqlite;

/// <summary>Keeps the register numbers of current nodes where they can be looked up.</summary>
internal static class Identifiers
{
    /// <summary>Follows a new version of a fact.</summary>
    /// <param name="session">The writing session.</param>
    /// <param name="table">The fact's table.</param>
    /// <param name="current">The version before, if there was one.</param>
    /// <param name="row">The new version's columns.</param>
    public static void Replace(Session session, FactTable table, StoredVersion? current, object?[] row)
    {
        foreach (FactColumn column in table.IdentifierLists)
        {
            int place = table.PlaceOf(column);
            string? before = (string?)current?.Row[place];
            string? after = (string?)row[place];
            if (before == after)
                continue;
            foreach (OrgIdentifier identifier in before is null ? [] : ParseStored(before, current!))
                session.Execute("DELETE FROM node_identifier WHERE scheme = @scheme AND value = @value AND id = @id", Parameters(identifier, row));
            foreach (OrgIdentifier identifier in Parse(after))
                session.Execute("INSERT INTO node_identifier (scheme, value, id) VALUES (@scheme, @value, @id) ON CONFLICT DO NOTHING", Parameters(identifier, row));
        }
    }

    private static IEnumerable<OrgIdentifier> Parse(string? json) =>
        json is null ? [] : JsonSerializer.Deserialize<string[]>(json)!.Select(OrgIdentifier.Parse);

    private static OrgIdentifier[] ParseStored(string json, StoredVersion version)
    {
        try
        {
            return [.. Parse(json)];
        }
        catch (Exception problem) when (StoredRow.IsDamaged(problem))
        {
            throw Refusal.Unreadable(version.Id, problem);
        }
    }

    private static (string, object?)[] Parameters(OrgIdentifier identifier, object?[] row) =>
        [("@scheme", identifier.Scheme), ("@value", identifier.Value), ("@id", row[0])];
}
