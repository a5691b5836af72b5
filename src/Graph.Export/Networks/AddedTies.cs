using System.Runtime.CompilerServices;
using Graph.Analysis.Networks;

namespace Graph.Export.Networks;

/// <summary>Adds up parallel edges: one for each pair of nodes, with as much weight as it stands for edges. Each attribute becomes a list of the values that occur.</summary>
internal static class AddedTies
{
    /// <summary>The attributes of edges that were added up.</summary>
    public static IReadOnlyList<NetworkAttribute> Attributes(IReadOnlyList<NetworkAttribute> attributes) =>
        [.. attributes.Select(attribute => attribute with { Kind = AttributeKind.List })];

    /// <summary>Adds up edges that lie one after the other.</summary>
    public static async IAsyncEnumerable<NetworkEdge> AddAsync(IAsyncEnumerable<NetworkEdge> edges, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        List<NetworkEdge> same = [];
        await foreach (NetworkEdge edge in edges.WithCancellation(cancellationToken))
        {
            if (same is [var first, ..] && (first.From, first.To) != (edge.From, edge.To))
            {
                yield return Sum(same);
                same.Clear();
            }

            same.Add(edge);
        }

        if (same.Count > 0)
            yield return Sum(same);
    }

    private static NetworkEdge Sum(List<NetworkEdge> same)
    {
        NetworkEdge first = same[0];
        return new(
            $"{first.From}:{first.To}",
            first.From,
            first.To,
            string.Join(" and ", same.Select(edge => edge.Kind).Distinct(StringComparer.Ordinal)),
            [.. Enumerable.Range(0, first.Values.Count).Select(at => ValuesOf(same, at))],
            Spell.Merge(same.SelectMany(edge => edge.Spells)))
        {
            Label = same.Select(edge => edge.Label).Distinct(StringComparer.Ordinal).ToArray() is [var only] ? only : null,
            Weight = same.Sum(edge => edge.Weight),
        };
    }

    private static string[]? ValuesOf(List<NetworkEdge> same, int at)
    {
        string[] values = [.. same.Select(edge => edge.Values[at]).OfType<object>().Select(NetworkAttribute.Text).Distinct(StringComparer.Ordinal)];
        return values.Length == 0 ? null : values;
    }
}
