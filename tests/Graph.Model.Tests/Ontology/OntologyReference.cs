using System.Text;

namespace Graph.Model.Tests.OntologyReading;

/// <summary>Writes docs/ontology.md from the records.</summary>
internal static class OntologyReference
{
    public static string Write()
    {
        StringBuilder text = new();
        text.Append("""
            # Ontology reference

            This page lists everything the graph can record. It is generated from the records in `src/Graph.Model` and their doc comments.
            `UPDATE_DOCS=1 dotnet test tests/Graph.Model.Tests` writes this page again after a record has changed. A test fails if the two differ.

            Every fact has `id`, and `since` and `until` as partial dates (2022, 2022-07 or 2022-07-19). Its history shows who recorded each
            version, when, and from which row of which file. *Personal* properties are shown only to people whom the policy for personal data allows to see them.

            What makes two facts the same is said with each type, and asked by imports and mutations alike. Texts are compared without regard to case, accents and
            punctuation. Two periods are one if they overlap, or may overlap for all that is known; with a gap between, they are two facts. An end is the day after
            the last one, so a renewal on the very day of the end is a new fact; so is one in the same year, where only the years are known.


            """);
        text.Append("## Nodes\n");
        foreach (FactType type in Ontology.Nodes)
            AppendType(text, type, $"`{type.Name}`, in lists `{type.Plural}`");
        text.Append("\n## Edges\n");
        foreach (FactType type in Ontology.Edges)
            AppendType(text, type, $"`{Ends(type.Edge!.From)}` –{type.Edge.Label}→ `{Ends(type.Edge.To)}`; fields `{type.Edge.Outgoing}` and `{type.Edge.Incoming}`");
        text.Append("\n## Words\n");
        foreach (Type words in Ontology.Types.SelectMany(type => type.Properties).Where(property => property.Kind == PropertyKind.Word)
            .Select(property => property.ValueType).Distinct().OrderBy(type => type.Name, StringComparer.Ordinal))
        {
            text.Append($"\n### {words.Name}\n{Ontology.DocComments.Of(words)}\n\n| word | meaning |\n|---|---|\n");
            foreach (Enum word in Enum.GetValues(words))
                text.Append($"| {PropertyDefinition.FormatWord(word)} | {Ontology.DocComments.Of(word)} |\n");
        }

        return text.ToString();
    }

    private static string Ends(Type[] types) => types.Length == 0 ? "any" : string.Join(" | ", types.Select(type => type.Name));

    private static void AppendType(StringBuilder text, FactType type, string heading)
    {
        text.Append($"\n### {type.Name}\n{heading}\n\n{type.Description}\n\n| property | kind | meaning |\n|---|---|---|\n");
        foreach (PropertyDefinition property in type.Properties.Where(property => property.Name is not (nameof(Fact.Since) or nameof(Fact.Until))))
            text.Append($"| {property.FieldName}{(property.IsRequired ? " *" : "")} | {Kind(property)}{(property.IsPersonal ? ", personal" : "")} | {ValueRules.Described(property)} |\n");
        if (type.IsNode)
            text.Append($"\nIt is called by its {string.Join(" and ", new[] { type.Caption.Edge?.Edge!.Outgoing, type.Caption.Property!.FieldName }.OfType<string>().Select(name => $"`{name}`"))}.\n");
        text.Append($"\n{SameWhen.Write(type)}\n");
    }

    private static string Kind(PropertyDefinition property) => property.Kind switch
    {
        PropertyKind.Word => $"[{property.ValueType.Name}](#{property.ValueType.Name.ToLowerInvariant()})",
        PropertyKind.Reference => $"id of {property.Target!.Name}",
        PropertyKind.TextList => "texts",
        PropertyKind.IdentifierList => "org-id identifiers",
        PropertyKind kind => kind.ToString().ToLowerInvariant(),
    };
}
