using Graph.Import.Values;
using Graph.Model;

namespace Graph.Import.Sources;

/// <summary>Makes columns of the ontology's properties.</summary>
internal static class ColumnOf
{
    private const string DateHint = "Written as 2026-02-28 or 28/02/2026, or as 2026-02 or 2026 if only that is known.";

    /// <summary>A column of a property, with the hint that its kind needs.</summary>
    public static ImportColumn Property<T>(string header, string property, string lead = "")
        where T : Fact => Property(header, Ontology.Of<T>().Property(property), lead);

    /// <summary>A column of a property, with the hint that its kind needs.</summary>
    public static ImportColumn Property(string header, PropertyDefinition property, string lead = "") => new(header)
    {
        Lead = lead,
        Property = property,
        Hint = property.Kind switch
        {
            PropertyKind.Date => DateHint,
            PropertyKind.Decimal => Amounts.Remedy.Replace("Write it as", "Written as", StringComparison.Ordinal),
            PropertyKind.Word => $"One of {string.Join(", ", property.Words.Select(CellText.Word))}.",
            _ => "",
        },
    };

    /// <summary>A column whose value ends up in several places.</summary>
    public static ImportColumn Words(string header, string description) => new(header) { Lead = description };
}
