namespace Graph.Store.Neo4j;

/// <summary>Sees to it that facts of an earlier ontology have what every fact of their type must have now, in every version of them.</summary>
internal static class RequiredValues
{
    private static IEnumerable<(TypeCypher Type, PropertyDefinition Property)> All =>
        from type in Ontology.Types from property in type.Properties where property.IsRequired select (TypeCypher.Of(type), property);

    /// <summary>Looks, before anything is changed, whether the rules of the ontology give every fact what it must have.</summary>
    /// <exception cref="StoreException">They do not.</exception>
    public static async Task CheckAsync(QueryClient client, Neo4jStoreOptions options, CancellationToken cancellationToken)
    {
        foreach ((TypeCypher type, PropertyDefinition property) in All)
        {
            Filling? filling = options.History.Fillings.GetValueOrDefault(property);
            if (filling is { Value: not null })
                continue;
            string[] keys = [.. NamesOf(property, options.History), .. filling?.From is { } from ? NamesOf(from, options.History) : []];
            long without = 0;
            foreach (string name in options.History.Of(type.Type).Select(former => former.Name).Prepend(type.Type.Name))
                without += (long)(await client.ReadAsync(new(CypherFile.For("schema/required/missing", type, former: name), ("keys", keys)), cancellationToken))[0][0]!;
            if (without > 0)
                throw Refusal.Unfilled(property, without, options.ToString());
        }
    }

    /// <summary>Gives every fact what it must have by the rules of the ontology.</summary>
    public static async Task FillAsync(QueryClient client, OntologyHistory history, CancellationToken cancellationToken)
    {
        foreach ((TypeCypher type, PropertyDefinition property) in All)
        {
            if (!history.Fillings.TryGetValue(property, out Filling? filling))
                continue;
            object? value = filling.Value is { } given ? type.Encoding.ValueOf(property).Encode(given) : null;
            (string, object?)[] parameters =
            [
                ("value", value), ("folded", property.Kind == PropertyKind.Text && value is string text ? ValueEncoding.Fold(text) : null),
                ("from", filling.From?.FieldName), ("from_folded", filling.From is { } other ? TypeCypher.FoldedName(other) : null),
            ];
            await client.DrainAsync(CypherFile.For("schema/required/versions", type, property.FieldName), cancellationToken, parameters);
            await client.DrainAsync(CypherFile.For(type.Type.IsNode ? "schema/required/nodes" : "schema/required/edges", type, property.FieldName), cancellationToken, parameters);
        }
    }

    private static IEnumerable<string> NamesOf(PropertyDefinition property, OntologyHistory history) => history.Of(property).Select(former => former.FieldName).Prepend(property.FieldName);
}
