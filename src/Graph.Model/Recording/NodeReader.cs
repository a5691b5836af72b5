namespace Graph.Model;

/// <summary>Reads the known nodes that new ones of a type may be the same as: a few calls of the store, however many there are.</summary>
/// <param name="store">Where they are.</param>
/// <param name="type">Their type.</param>
internal sealed class NodeReader(IGraphStore store, FactType type)
{
    /// <summary>The most values of a filter that a list of the store is asked for at once.</summary>
    private const int AtOnce = 100;

    /// <summary>Whether the words of the key tell a few nodes from all others. The kind of a partnership does not: there it is the parties that do.</summary>
    private bool WordsTell => type.Key.Properties.Any(property => property.IsRequired);

    /// <summary>Reads them.</summary>
    /// <param name="said">The new nodes.</param>
    /// <param name="endsOf">The ids of the known other ends that a context of one of them has.</param>
    /// <param name="isAlone">Whether one of them has no other ends, known or new.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<KnownNodes> ReadAsync(
        IReadOnlyList<Fact> said, Func<Fact, KeyContext, IReadOnlyCollection<string>> endsOf, Func<Fact, bool> isAlone, CancellationToken cancellationToken)
    {
        HashSet<string> ids = [.. await ByIdentifierAsync(said, cancellationToken)];
        ids.UnionWith(WordsTell ? await ByWordsAsync(said, cancellationToken) : await ByContextAsync(said, endsOf, cancellationToken));
        if (!WordsTell)
            ids.UnionWith(await AloneAsync([.. said.Where(isAlone)], cancellationToken));
        Fact[] found = ids.Count > 0 ? [.. (await store.GetAsync(ids, ReadPoint.Now, cancellationToken)).Values] : [];
        HashSet<string?> words = [.. said.Select(type.Key.WordsOf)];
        Fact[] alike = [.. found.Where(node => words.Contains(type.Key.WordsOf(node)) || type.Key.IdentifiersOf(node).Any())];

        Dictionary<KeyContext, ILookup<string, Edge>> contexts = [];
        foreach (KeyContext context in type.Key.Contexts)
            contexts.Add(context, await EdgesAsync(context.Edge, context.End, [.. alike.Select(node => node.Id)], cancellationToken));
        return new(alike, contexts);
    }

    private async Task<IEnumerable<string>> ByIdentifierAsync(IReadOnlyList<Fact> said, CancellationToken cancellationToken)
    {
        List<string> ids = [];
        foreach (PropertyDefinition property in type.Key.Identifiers)
        {
            if (property.Kind == PropertyKind.IdentifierList)
            {
                OrgIdentifier[] numbers = [.. said.SelectMany(node => (ValueList<OrgIdentifier>?)property.Read(node) ?? []).Distinct()];
                if (numbers.Length > 0)
                    ids.AddRange((await store.FindByIdentifierAsync(numbers, cancellationToken)).SelectMany(found => found));
                continue;
            }

            // What is a former code of one may be the code of another.
            string[] values = [.. said.SelectMany(type.Key.IdentifiersOf).Distinct(StringComparer.Ordinal)];
            foreach (string[] some in values.Chunk(AtOnce))
            {
                ListQuery query = new(type) { Where = [PropertyFilter.OneOf(property, some)], First = ListQuery.MaximumFirst };
                ids.AddRange((await store.ListAsync(query, cancellationToken)).Items.Select(item => item.Fact.Id));
            }
        }

        return ids;
    }

    private async Task<IEnumerable<string>> ByWordsAsync(IReadOnlyList<Fact> said, CancellationToken cancellationToken)
    {
        string[] words = [.. said.Select(type.Key.WordsOf).OfType<string>().Distinct(StringComparer.Ordinal)];
        return words.Length > 0 ? (await store.FindByKeyAsync(type, words, cancellationToken)).SelectMany(found => found) : [];
    }

    private async Task<IEnumerable<string>> ByContextAsync(IReadOnlyList<Fact> said, Func<Fact, KeyContext, IReadOnlyCollection<string>> endsOf, CancellationToken cancellationToken)
    {
        HashSet<string> ids = new(StringComparer.Ordinal);
        foreach (KeyContext context in type.Key.Contexts)
        {
            EdgeEnd far = context.IsOutgoing ? EdgeEnd.To : EdgeEnd.From;
            ILookup<string, Edge> edges = await EdgesAsync(context.Edge, far, [.. said.SelectMany(node => endsOf(node, context)).Distinct(StringComparer.Ordinal)], cancellationToken);
            foreach (Fact node in said)
            {
                // Those that all ends have in common: of one end alone there may be thousands.
                HashSet<string>? common = null;
                foreach (string end in endsOf(node, context))
                {
                    IEnumerable<string> near = edges[end].Select(edge => context.IsOutgoing ? edge.From : edge.To);
                    if (common is null || context.OneIsEnough)
                        (common ??= new(StringComparer.Ordinal)).UnionWith(near);
                    else
                        common.IntersectWith(near);
                }

                ids.UnionWith(common ?? []);
            }
        }

        return ids;
    }

    // A partnership whose parties nobody has said is the same as another of its kind of which nobody has said them either: it was sent again.
    private async Task<IEnumerable<string>> AloneAsync(IReadOnlyList<Fact> alone, CancellationToken cancellationToken)
    {
        if (alone.Count == 0 || type.Key.Properties is not [var first, ..])
            return [];

        List<string> ids = [];
        Filter[] unlinked = [.. type.Key.Contexts.Select(context => new UnlinkedFilter(context.Edge, context.IsOutgoing))];
        object?[] values = [.. alone.Select(first.Read).Distinct()];
        IEnumerable<PropertyFilter> filters = values.OfType<object>().Chunk(AtOnce).Select(some => new PropertyFilter(first, FilterOperator.In, (ValueList<object>)[.. some]));
        foreach (PropertyFilter filter in values.Contains(null) ? filters.Append(new(first, FilterOperator.IsNull, true)) : filters)
            ids.AddRange((await store.ListAsync(new(type) { Where = [filter, .. unlinked], First = ListQuery.MaximumFirst }, cancellationToken)).Items.Select(item => item.Fact.Id));
        return ids;
    }

    private async Task<ILookup<string, Edge>> EdgesAsync(FactType edge, EdgeEnd end, string[] ids, CancellationToken cancellationToken) => ids.Length > 0
        ? await store.GetEdgesAsync(edge, end, ids, ReadPoint.Now, cancellationToken)
        : Array.Empty<Edge>().ToLookup(_ => "", StringComparer.Ordinal);
}
