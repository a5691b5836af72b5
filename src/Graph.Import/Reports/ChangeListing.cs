using Graph.Export.Formats;
using Graph.Import.Planning;
using Graph.Model;

namespace Graph.Import.Reports;

/// <summary>Puts planned changes into words, personal values left out.</summary>
/// <param name="nameOf">The name of a node; null where it has none.</param>
internal sealed class ChangeListing(Func<string, string?> nameOf)
{
    /// <summary>One line: what is planned, without a mark of what becomes of it.</summary>
    public string Describe(PlannedChange change) => Describe(change, ends: false);

    /// <summary>The same of a fact that ends: what it was, and its last day.</summary>
    public string DescribeEnd(PlannedChange ended) => Describe(ended with { Before = null }, ends: true);

    private string Describe(PlannedChange change, bool ends)
    {
        FactType type = Ontology.Of(change.After);

        // A partnership goes by its parties, so its kind is still news.
        PropertyDefinition? subject = type.Caption.Edge is null ? type.Caption.Property : null;
        IEnumerable<string> values = type.Properties
            .Select(property => (Property: property, Before: change.Before is null ? null : property.Read(change.Before), After: property.Read(change.After)))
            .Where(value => !Equals(value.Before, value.After) && !(change.Before is null && (IsNothing(value.After) || value.Property == subject)))
            .Select(value => ends && value.Property.Name == nameof(Fact.Until) && value.After is PartialDate until
                ? $"last day {Shown(value.Property, LastDays.Of(until))}"
                : change.Before is null
                ? $"{NameOf(value.Property)} {Shown(value.Property, value.After)}"
                : $"{NameOf(value.Property)} {Shown(value.Property, value.Before)} → {Shown(value.Property, value.After)}");
        string details = string.Join(", ", values);
        return $"{type.InWords} {Subject(change.After)}{(details.Length > 0 ? $": {details}" : "")}";
    }

    private static string NameOf(PropertyDefinition property) => property.InWords.ToLowerInvariant();

    private string Subject(Fact fact) => fact is Edge edge ? $"{Name(edge.From)} → {Name(edge.To)}" : Name(fact.Id);

    private string Name(string id) => nameOf(id) is { } name ? Plain.Quote(name) : id;

    private string Shown(PropertyDefinition property, object? value) => value switch
    {
        null => "none",
        _ when property.IsPersonal => Plain.Hidden,
        string id when property.Kind == PropertyKind.Reference => Name(id),
        _ when property.Kind == PropertyKind.Word => CellText.Word(PropertyDefinition.FormatWord(value)),
        _ => Plain.Quote(FormattableString.Invariant($"{value}")),
    };

    private static bool IsNothing(object? value) => value is null or ValueList<string> { Count: 0 } or ValueList<OrgIdentifier> { Count: 0 };
}
