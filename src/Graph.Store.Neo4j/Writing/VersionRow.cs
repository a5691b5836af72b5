namespace Graph.Store.Neo4j;

/// <summary>A version on its way into the database: what write/add-versions.cypher takes as a row.</summary>
internal static class VersionRow
{
    /// <summary>The label of versions that search looks into.</summary>
    private const string Searched = "Searched";

    /// <summary>The label of versions of which a row spoke as of a merged record.</summary>
    private const string MentionsMerged = "MentionsMerged";

    /// <summary>Makes a row. What is not known is left out.</summary>
    /// <param name="type">The fact's type.</param>
    /// <param name="key">The version's key.</param>
    /// <param name="version">Its number.</param>
    /// <param name="change">The change it belongs to.</param>
    /// <param name="origin">The row of a file it was read from.</param>
    /// <param name="fact">The fact's row.</param>
    /// <param name="keyHash">What a node is looked up by where its key is asked for; null where it has none.</param>
    /// <param name="entry">What search has of a node; null for edges.</param>
    /// <param name="part">Where the version stands among all versions, for search; null for edges.</param>
    public static object?[] Of(TypeCypher type, long key, long version, long change, Origin? origin, object?[] fact, string? keyHash, SearchEntry? entry, string? part)
    {
        Dictionary<string, object?> properties = About(key, version, change, origin);
        Add(properties, "key_hash", keyHash);
        for (int i = 0; i < fact.Length; i++)
            Add(properties, type.Properties[i], fact[i]);
        foreach (ValueEncoding value in type.Folded)
            Add(properties, TypeCypher.FoldedName(value.Property), Fold(fact[type.Encoding.FirstProperty + value.Property.Ordinal]));
        Add(properties, SearchedWords.Part, part);
        List<string> labels = [type.VersionLabel];
        if (origin is { Merged.Count: > 0 })
            labels.Add(MentionsMerged);
        if (entry is { IsEmpty: false })
        {
            labels.Add(Searched);
            foreach ((string property, object? words) in SearchedWords.Of(entry))
                properties.Add(property, words);
        }

        return [key, labels, properties];
    }

    /// <summary>Makes the row of a retraction, which is known at no time.</summary>
    public static object?[] Retraction(TypeCypher type, string id, long key, long version, long change)
    {
        Dictionary<string, object?> properties = About(key, version, change, null);
        properties.Add("id", id);
        properties.Add("change_to", change);
        return [key, new[] { type.VersionLabel }, properties];
    }

    private static Dictionary<string, object?> About(long key, long version, long change, Origin? origin)
    {
        Dictionary<string, object?> properties = new(StringComparer.Ordinal) { ["version_key"] = key, ["fact_version"] = version, ["change_from"] = change };
        Add(properties, "origin_file", origin?.File);
        Add(properties, "origin_sheet", origin?.Sheet);
        Add(properties, "origin_row", origin?.Row);
        Add(properties, "origin_merged", origin is null ? null : MergedMention.Format(origin.Merged));
        return properties;
    }

    private static void Add(Dictionary<string, object?> properties, string name, object? value)
    {
        if (value is not null)
            properties.Add(name, value);
    }

    private static object? Fold(object? kept) => kept switch
    {
        string text => ValueEncoding.Fold(text),
        string[] list => Array.ConvertAll(list, ValueEncoding.Fold),
        _ => null,
    };
}
