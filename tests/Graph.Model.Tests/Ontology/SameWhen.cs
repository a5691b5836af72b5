namespace Graph.Model.Tests.OntologyReading;

/// <summary>Says for people what makes two facts of a type the same.</summary>
internal static class SameWhen
{
    public static string Write(FactType type)
    {
        NaturalKey key = type.Key;
        if (!key.IsKnown)
            return "Two of these are never known to be the same: each stands for itself.";

        string[] ends = type.Edge is { } edge ? [edge.FromName, edge.ToName] : [];
        string properties = Listed([.. ends, .. key.Properties.Select(property => property.FieldName)]);
        string words = properties.Length == 0 ? "" : $"the same {properties}{(type.Edge?.IsUndirected == true ? ", in either direction" : "")}";
        string context = string.Concat(key.Contexts.Select(context => context.OneIsEnough ? $", and one of their `{context.Name}` in common" : $", and the same `{context.Name}`"));
        string identifiers = Listed([.. key.Identifiers.Select(property => property.FieldName)]);
        string identified = key.Identifiers.Any(property => property.Kind == PropertyKind.IdentifierList) ? $"one of their {identifiers} in common" : OneOf(key.Identifiers);
        string known = (identifiers, words) switch
        {
            ("", _) => $"they have {words}{context}",
            (_, "") => $"they have {identified}",
            _ => $"they have {identified}, or, where one of them has none, {words}{context}",
        };
        return $"Two of these are the same when {known}{(key.Recurs ? ", and their periods overlap" : "")}.";
    }

    private static string OneOf(IReadOnlyList<PropertyDefinition> identifiers) =>
        string.Join(" or ", identifiers.Select(property => property.Kind == PropertyKind.TextList ? $"one of the other's `{property.FieldName}`" : $"the same `{property.FieldName}`"));

    private static string Listed(string[] names)
    {
        string[] quoted = [.. names.Select(name => $"`{name}`")];
        return quoted.Length < 2 ? string.Concat(quoted) : $"{string.Join(", ", quoted[..^1])} and {quoted[^1]}";
    }
}
