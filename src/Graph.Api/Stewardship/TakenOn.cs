using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Model;
using GraphQL;
using GraphQL.Types;

namespace Graph.Api.Stewardship;

/// <summary>What people have taken on and not finished: somebody else has to take it on when they leave. A handover brief has it, and what would be lost if several people left.</summary>
internal static class TakenOn
{
    // More than anybody can hand over.
    private const int Most = 10_000;

    /// <summary>Adds the lists of it to an answer about people, and how many there are to its totals.</summary>
    /// <param name="type">The answer.</param>
    /// <param name="totals">Its totals.</param>
    /// <param name="who">Who has taken it on, in descriptions.</param>
    /// <param name="peopleOf">The ids of the people.</param>
    public static void DeclareTakenOn(this ObjectGraphType type, ObjectGraphType totals, string who, Func<IResolveFieldContext, IReadOnlyList<string>> peopleOf)
    {
        Declare<Blockage>("blockages", nameof(Blockage.Owner), $"Blockages {who} taken on that remain, in order of id.", (blockage, day) => blockage.IsOpenOn(day));
        Declare<Model.Action>("actions", nameof(Model.Action.Owner), $"Actions {who} taken on that are not done, in order of id.", (action, day) => action.IsOpenOn(day));

        void Declare<T>(string name, string owner, string description, Func<T, DateOnly, bool> isOpen)
            where T : Node
        {
            totals.DeclareAsync(name, "Int!", description, async context => (await OpenAsync(context, peopleOf(context), owner, isOpen)).Count);
            type.DeclareAsync(
                name,
                $"[{typeof(T).Name}!]!",
                description,
                async context => context.Shown(await OpenAsync(context, peopleOf(context), owner, isOpen)).ConvertAll(fact => new SeenFact(fact, context.SeenAt())),
                ReadArguments.First(ReadArguments.MaximumFirst));
        }
    }

    private static async Task<IReadOnlyList<T>> OpenAsync<T>(IResolveFieldContext context, IReadOnlyList<string> people, string owner, Func<T, DateOnly, bool> isOpen)
        where T : Node
    {
        if (people.Count == 0)
            return [];
        ReadPoint at = context.SeenAt();
        BoundedReads reads = new(QueryScope.Of(context), at, context.CancellationToken);
        PropertyFilter owned = new(Ontology.Of<T>().Property(owner), FilterOperator.In, (ValueList<object>)[.. people]);
        return [.. (await reads.NodesAsync<T>([owned], Most, "These people have taken on too much to list. Ask about fewer people at once.")).Where(node => isOpen(node, at.AsOf!.Value))];
    }
}
