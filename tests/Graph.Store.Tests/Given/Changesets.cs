using CsCheck;

namespace Graph.Store.Tests;

/// <summary>Generates what is recorded, changeset after changeset.</summary>
public static class Changesets
{
    /// <summary>Changesets that record, change and retract a few facts of every type again and again, beside <see cref="Values.OneNodeOfEachType"/>.</summary>
    public static Gen<Operation[]> OfEveryType { get; } = Values.All(
        from type in Ontology.Types
        from number in Enumerable.Range(0, 2)
        let id = Values.Id(type, $"n{number}")
        select Gen.Frequency(
            (4, Gen.Const((Operation?)null)),
            (3, Values.FactOf(type, id, Values.OneNodeOfEachType, Gen.Bool).Select(fact => (Operation?)new Put(fact))),
            (1, Gen.Const((Operation?)new Retract(id)))))
        .Select(operations => operations.OfType<Operation>().ToArray());
}
