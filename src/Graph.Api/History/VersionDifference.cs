using System.Globalization;
using Graph.Model;

namespace Graph.Api.History;

/// <summary>What differs between two versions of a fact.</summary>
internal static class VersionDifference
{
    /// <summary>The properties that differ, without those that may not be seen.</summary>
    /// <param name="before">The version before; null where there was none, or it was taken back.</param>
    /// <param name="after">The version itself.</param>
    /// <param name="maySee">Whether a property may be seen.</param>
    public static IEnumerable<PropertyChange> Of(Fact? before, Fact after, Func<PropertyDefinition, bool> maySee)
    {
        FactType type = Ontology.Of(after);
        if (before is null && after is Edge edge)
        {
            yield return new(type.Edge!.FromName, null, edge.From);
            yield return new(type.Edge.ToName, null, edge.To);
        }

        foreach (PropertyDefinition property in type.Properties.Where(maySee))
        {
            string? old = before is null ? null : Text(property.Read(before));
            string? now = Text(property.Read(after));
            if (old != now)
                yield return new(property.FieldName, old, now);
        }
    }

    /// <summary>A value as differences show it; null where there is none.</summary>
    public static string? Text(object? value) => value switch
    {
        null => null,
        Enum word => PropertyDefinition.FormatWord(word),
        bool truth => truth ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() is { Length: > 0 } text ? text : null,
    };
}
