using Graph.Import.Matching;
using Graph.Import.Values;
using Graph.Model;

namespace Graph.Import.Planning;

/// <summary>The rows behind what a file says of a node together: asked for where they contradict each other.</summary>
/// <param name="rowsSay">What the rows say, with ids of the draft.</param>
/// <param name="identities">Who is who.</param>
internal sealed class RowsBehind(IReadOnlyList<DraftFact> rowsSay, Identities identities)
{
    // Of a register there are a million rows, and mostly none contradicts another.
    private readonly Lazy<ILookup<string, DraftFact>> rows = new(() => rowsSay.Where(row => row.Fact is Node).ToLookup(row => identities.Resolve(row.Fact.Id), StringComparer.Ordinal));

    /// <summary>The row that says a value of a node; null where none does by itself.</summary>
    /// <param name="id">The id of the node.</param>
    /// <param name="property">The property.</param>
    /// <param name="value">Its value.</param>
    public DraftFact? Saying(string id, PropertyDefinition property, object value)
    {
        foreach (DraftFact row in rows.Value[id])
        {
            if (value.Equals(property.Read(row.Fact)))
                return row;
        }

        return null;
    }

    /// <summary>What two rows have in common by which they are about one node, though they call it by different names; null where they call it by one name, or nothing of the kind makes them one.</summary>
    /// <param name="one">A row.</param>
    /// <param name="other">Another one.</param>
    /// <param name="together">What the file says of the node.</param>
    public static string? SharedIdentifier(Fact one, Fact other, Fact together)
    {
        if (together is Person || NameOf(one) is not { } name || NameOf(other) is not { } another || Names.Normalise(name) == Names.Normalise(another))
            return null;
        NaturalKey key = Ontology.Of(together).Key;

        // Numbers of organisations are kept beside what their rows say.
        return together is Organisation ? key.IdentifiersOf(together).FirstOrDefault() : key.IdentifiersOf(one).Intersect(key.IdentifiersOf(other), StringComparer.Ordinal).FirstOrDefault();
    }

    private static string? NameOf(Fact fact) => Ontology.Of(fact).Caption.Of(fact) is { Length: > 0 } name ? name : null;
}
