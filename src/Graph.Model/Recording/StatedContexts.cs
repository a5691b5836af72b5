namespace Graph.Model;

/// <summary>What the edges of a statement say of the contexts of its new nodes: the parties of a partnership, the roles of a person (see <see cref="KeyContext"/>).</summary>
internal sealed class StatedContexts
{
    private readonly StatementWork work;
    private readonly ILookup<(int Node, FactType Edge, bool IsOutgoing), string> others;

    /// <summary>Reads the edges of a statement.</summary>
    public StatedContexts(StatementWork work)
    {
        this.work = work;
        others = work.Facts
            .Where(fact => fact is { From: not null, To: not null })
            .SelectMany(fact => (IEnumerable<(string Near, string Far, FactType Type, bool IsOutgoing)>)[(fact.From!, fact.To!, fact.Type, true), (fact.To!, fact.From!, fact.Type, false)])
            .Where(end => work.Named(end.Near) is not null)
            .ToLookup(end => (work.Named(end.Near)!.Value, end.Type, end.IsOutgoing), end => end.Far);
    }

    /// <summary>The other ends of a context of a new node: their ids; where one is open, a text that is no id.</summary>
    public IEnumerable<string> EndsOf(int node, KeyContext context) => others[(node, context.Edge, context.IsOutgoing)].Select(name => work.Resolve(name) ?? $"open {work.Named(name)}");

    /// <summary>Whether what a node is may still depend on one that is open.</summary>
    public bool Waits(int node) => work.Facts[node].Type.Key.Contexts
        .SelectMany(context => others[(node, context.Edge, context.IsOutgoing)])
        .Any(name => work.Named(name) is { } other && other != node && work.IsOpen(other));
}
