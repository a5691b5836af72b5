using Graph.Import.Planning;
using Graph.Model;

namespace Graph.Import.Previews;

/// <summary>How many facts of a type an import adds, changes and ends.</summary>
/// <param name="Type">The type.</param>
/// <param name="Added">How many are new.</param>
/// <param name="Changed">How many are known, and become otherwise.</param>
/// <param name="Ended">How many are known, and end because a complete file no longer has them.</param>
public sealed record TypeCount(FactType Type, int Added, int Changed, int Ended)
{
    /// <summary>The types of what a plan does, nodes before edges.</summary>
    internal static IEnumerable<TypeCount> Of(ImportPlan? plan) => (plan?.Changes ?? []).Select(change => (Change: change, IsEnd: false)).Concat((plan?.Ended ?? []).Select(change => (Change: change, IsEnd: true)))
        .AggregateBy(each => Ontology.Of(each.Change.After), type => new TypeCount(type, 0, 0, 0), (count, each) => count.With(each.Change, each.IsEnd))
        .Select(pair => pair.Value)
        .OrderBy(count => count.Type.IsNode ? 0 : 1).ThenBy(count => count.Type.Name, StringComparer.Ordinal);

    private TypeCount With(PlannedChange change, bool isEnd) => isEnd ? this with { Ended = Ended + 1 } : change.Before is null ? this with { Added = Added + 1 } : this with { Changed = Changed + 1 };
}
