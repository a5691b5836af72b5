namespace Graph.Store.Neo4j;

/// <summary>The last version of a fact in the store.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Version">Its number.</param>
/// <param name="IsCurrent">Whether it is known still; otherwise it is a retraction.</param>
/// <param name="Fact">What it has of the fact, as <see cref="FactEncoding"/> makes it.</param>
internal sealed record StoredVersion(long Key, long Version, bool IsCurrent, object?[] Fact)
{
    public string Id => (string)Fact[0]!;

    /// <summary>The last versions of the ids that have any.</summary>
    public static async Task<Dictionary<string, StoredVersion>> FindAsync(QueryClient client, IEnumerable<string> ids, long change, CancellationToken cancellationToken)
    {
        List<object?[]> rows = await client.ReadAsync(new(CypherFile.Read("read/latest"), ("wanted", WantedFacts.Of(ids)), ("change", change)), cancellationToken);
        return rows
            .Select(row => StoredValues.Of((row[3] as object?[])?[0], () => new StoredVersion((long)row[0]!, (long)row[1]!, (bool)row[2]!, (object?[])row[3]!)))
            .ToDictionary(version => version.Id, StringComparer.Ordinal);
    }

    /// <summary>Whether a fact is as this version has it.</summary>
    public bool Is(object?[] fact)
    {
        for (int i = 0; i < fact.Length; i++)
        {
            if (fact[i] is string[] list ? Fact[i] is not string[] known || !list.AsSpan().SequenceEqual(known) : !Equals(fact[i], Fact[i]))
                return false;
        }

        return true;
    }
}
