using System.Globalization;

namespace Graph.Store.Neo4j;

/// <summary>Makes a new store in a database, and brings one of an earlier version, or of an earlier ontology, up to date.</summary>
internal static class StoreSchema
{
    private const string Numbered = "schema/";
    // A new store has a few hundred steps; none needs another.
    private const int AtOnce = 8;

    private static readonly Version Oldest = new(5, 26);

    /// <summary>Takes the steps that have not been taken, each once.</summary>
    /// <returns>Whether the words of search, and what nodes are looked up by, are as this program would make them.</returns>
    /// <exception cref="StoreException">The server is too old, or the store is of a newer version of this program.</exception>
    public static async Task<(bool IsWorded, bool IsKeyed)> PrepareAsync(QueryClient client, Neo4jStoreOptions options, TimeProvider time, CancellationToken cancellationToken)
    {
        await CheckServerAsync(client, options, cancellationToken);
        HashSet<string> taken = [.. (await client.ReadAsync(new(CypherFile.Read("read/migrations")), cancellationToken)).Select(row => (string)row[0]!)];
        CheckVersion(taken, options);
        StoreOntology earlier = await StoreOntology.ReadAsync(client, cancellationToken);
        StoreOntology now = new(PutAside.Removed(taken, options.History), StoreOntology.RequiredNow);
        if (earlier.Required != now.Required)
            await RequiredValues.CheckAsync(client, options, cancellationToken);
        if (earlier.Removed != now.Removed)
            await PutAside.RestoreAsync(client, cancellationToken);
        IReadOnlyList<string> renamed = await FormerNames.ReplaceAsync(client, options.History, taken, cancellationToken);

        (string Name, string Text)[] missing = [.. Steps.Where(step => !taken.Contains(step.Name))];
        await Parallel.ForEachAsync(
            missing.SelectMany(step => CypherFile.Statements(step.Text)),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            async (statement, token) => await client.WriteAsync(new(statement), token));

        List<object?[]> store = await client.WriteAsync(new(CypherFile.Read("write/ensure-store"), ("searched", SearchEntry.Properties), ("keyed", KeyHash.Rule), ("removed", now.Removed), ("required", now.Required)), cancellationToken);
        if (missing.Length + renamed.Count > 0)
            await client.WriteAsync(new(CypherFile.Read("write/add-migration"), ("names", missing.Select(step => step.Name).Concat(renamed)), ("moment", Moments.Format(time.GetUtcNow()))), cancellationToken);
        bool isFilled = earlier.Required != now.Required && options.History.Fillings.Count > 0;
        if (isFilled)
            await RequiredValues.FillAsync(client, options.History, cancellationToken);
        if (earlier.Removed != now.Removed)
            await PutAside.RunAsync(client, now.Removed!, earlier.Removed ?? "", cancellationToken);

        // What nodes are found by is made of other facts too, which may be others now.
        bool isSame = !isFilled && (earlier.Removed ?? "") == now.Removed;
        if (earlier != now)
            await now.WriteAsync(client, isSame, cancellationToken);
        return (isSame && store[0][0] as string == SearchEntry.Properties, isSame && store[0][1] as string == KeyHash.Rule);
    }

    /// <summary>All steps: the numbered files, then what each type and property of the ontology needs.</summary>
    internal static IEnumerable<(string Name, string Text)> Steps
    {
        get
        {
            foreach (string name in CypherFile.Names.Where(IsNumbered))
                yield return (name, CypherFile.Read(name));
            foreach (TypeCypher type in Ontology.Types.Select(TypeCypher.Of))
            {
                yield return type.Type.IsNode
                    ? ($"node {type.Type.Name}", CypherFile.For("schema/types/node", type))
                    : ($"edge {type.Type.Name}", CypherFile.For("schema/types/edge", type));
                if (type.Type.IsNode && type.Properties.Contains("name"))
                    yield return ($"name {type.Type.Name}", CypherFile.For("schema/types/name", type));
                foreach (string key in LookedUp(type))
                    yield return ($"property {type.Type.Name}.{key}", CypherFile.For("schema/types/property", type, key));
            }
        }
    }

    /// <summary>Facets are for lists of nodes only: edges are found by their ends.</summary>
    private static IEnumerable<string> LookedUp(TypeCypher type) => type.Encoding.Values
        .Where(value => value.Property.Kind == PropertyKind.Reference || (type.Type.IsNode && value.Property.IsFacet))
        .Select(value => value.Property.Kind == PropertyKind.Text ? TypeCypher.FoldedName(value.Property) : value.Property.FieldName);

    private static bool IsNumbered(string name) => name.StartsWith(Numbered, StringComparison.Ordinal) && char.IsAsciiDigit(name[Numbered.Length]);

    private static void CheckVersion(HashSet<string> taken, Neo4jStoreOptions options)
    {
        string last = CypherFile.Names.Last(IsNumbered);
        if (taken.Where(IsNumbered).Max(StringComparer.Ordinal) is { } newest && string.CompareOrdinal(newest, last) > 0)
            throw new StoreException(StoreError.NewerVersion, $"The store was written by a newer version of this program ({newest}; this one knows {last}). Use that version, or another database.") { Location = options.ToString() };
    }

    private static async Task CheckServerAsync(QueryClient client, Neo4jStoreOptions options, CancellationToken cancellationToken)
    {
        string text = (string)(await client.ReadAsync(new(CypherFile.Read("read/server")), cancellationToken))[0][0]!;
        int[] numbers = [.. text.Split('.', '-').Take(2).Select(part => int.TryParse(part, CultureInfo.InvariantCulture, out int number) ? number : 0)];
        if (numbers.Length == 2 && new Version(numbers[0], numbers[1]) < Oldest)
            throw new StoreException(StoreError.Refused, $"The server is Neo4j {text}; {Oldest} or later is needed.") { Location = options.ToString() };
    }
}
