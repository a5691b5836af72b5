using Graph.Import.Matching;
using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Planning;

/// <summary>What the rows of a file say, with the ids of the store: a batch at a time, since most of the work goes into making ids.</summary>
/// <param name="identities">Who is who, as it was settled.</param>
/// <param name="known">What is known.</param>
internal sealed class ResolvedRows(Identities identities, KnownGraph known)
{
    private const int AtOnce = 4096;

    /// <summary>What each row says, and with the ids of the store; null for an edge from something to itself, which says nothing.</summary>
    /// <param name="rows">What the rows say.</param>
    /// <param name="titles">What the posts without a title are about.</param>
    public IEnumerable<(DraftFact Row, Fact? Fact)> All(IEnumerable<DraftFact> rows, RoleTitles titles)
    {
        int roles = 0;
        foreach (DraftFact[] batch in rows.Chunk(AtOnce))
        {
            Fact?[] facts = new Fact?[batch.Length];
            Parallel.For(0, batch.Length, i => facts[i] = Of(batch[i].Fact));
            for (int i = 0; i < facts.Length; i++)
            {
                if (facts[i] is Role role)
                    facts[i] = titles.Settled(roles++, role);
            }

            Parallel.For(0, batch.Length, i => facts[i] = facts[i] is Role { Id: "" } role ? Identified(role, titles) : facts[i]);
            for (int i = 0; i < batch.Length; i++)
                yield return (batch[i], facts[i]);
        }
    }

    private Role Identified(Role role, RoleTitles titles) => titles.Corrected(role) is { } corrected
        ? role with { Id = corrected.Id, Title = corrected.Title }
        : role with { Id = titles.IdOf(role) ?? known.IdOf(EdgeKey.Of(role)) };

    /// <summary>The posts among what rows say, in their order, without ids of their own.</summary>
    public IEnumerable<(Role Role, CellAddress At)> Roles(IEnumerable<DraftFact> rows)
    {
        foreach (DraftFact row in rows)
        {
            if (row.Fact is Role && Of(row.Fact) is Role role)
                yield return (role, row.At);
        }
    }

    /// <summary>A fact with the ids of the store, a role without its own; null for an edge from something to itself.</summary>
    public Fact? Of(Fact fact)
    {
        string? reference = FactRewriter.ReferenceOf(fact) is { Length: > 0 } named ? identities.Resolve(named) : null;
        if (fact is not Edge edge)
            return FactRewriter.With(fact, identities.Resolve(fact.Id), null, null, reference);

        EdgeKey key = EdgeKey.Of(edge, identities.Resolve);
        return key.From == key.To ? null : FactRewriter.With(edge, edge.Id.Length > 0 ? edge.Id : edge is Role ? "" : known.IdOf(key), key.From, key.To, reference);
    }
}
