namespace Graph.Model;

/// <summary>What was judged of pairs of records.</summary>
public static class Judgements
{
    // The most values of a filter that a list of the store is asked for at once.
    private const int AtOnce = 100;

    private static readonly FactType Type = Ontology.Of<Judgement>();
    private static readonly PropertyDefinition One = Type.Property(nameof(Judgement.One));
    private static readonly PropertyDefinition Other = Type.Property(nameof(Judgement.Other));
    private static readonly PropertyDefinition Absorbed = Type.Property(nameof(Judgement.Absorbed));

    /// <summary>Two ids in the order in which a judgement names them.</summary>
    public static (string One, string Other) InOrder(string left, string right) => string.CompareOrdinal(left, right) <= 0 ? (left, right) : (right, left);

    /// <summary>A new judgement of two records.</summary>
    public static Judgement Of(string left, string right, Sameness verdict)
    {
        (string one, string other) = InOrder(left, right);
        return new() { Id = FactId.Of<Judgement>(one, other), One = one, Other = other, Verdict = verdict };
    }

    /// <summary>The judgement of two records; null where nobody has judged them.</summary>
    public static async Task<Judgement?> FindAsync(IGraphStore store, string left, string right, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        (string one, string other) = InOrder(left, right);
        Page page = await store.ListAsync(new(Type) { Where = [new PropertyFilter(One, FilterOperator.Equals, one), new PropertyFilter(Other, FilterOperator.Equals, other)], First = 1 }, cancellationToken);
        return page.Items.Select(item => (Judgement)item.Fact).FirstOrDefault();
    }

    /// <summary>The judgements by which some records were merged into others, by the ids of the former.</summary>
    /// <param name="store">What is known.</param>
    /// <param name="absorbed">The ids.</param>
    /// <param name="at">When it is asked about; the day does not matter.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public static async Task<IReadOnlyDictionary<string, Judgement>> OfAbsorbedAsync(IGraphStore store, IReadOnlyCollection<string> absorbed, ReadPoint at, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        Dictionary<string, Judgement> found = new(StringComparer.Ordinal);
        foreach (string[] some in absorbed.Chunk(AtOnce))
        {
            ListQuery query = new(Type) { Where = [new PropertyFilter(Absorbed, FilterOperator.In, (ValueList<object>)[.. some])], First = ListQuery.MaximumFirst, At = at with { AsOf = null } };
            await foreach (Page page in store.PagesAsync(query, cancellationToken))
            {
                foreach (Judgement judgement in page.Items.Select(item => (Judgement)item.Fact).Where(judgement => judgement.Kept() is not null))
                    found.TryAdd(judgement.Absorbed!, judgement);
            }
        }

        return found;
    }

    /// <summary>The judgements by which other records were merged into some, as they are known now.</summary>
    public static async Task<IReadOnlyList<Judgement>> OfKeptAsync(IGraphStore store, IReadOnlyCollection<string> kept, CancellationToken cancellationToken = default) =>
        [.. (await AboutAsync(store, kept, [new PropertyFilter(Absorbed, FilterOperator.IsNull, false)], cancellationToken)).Where(judgement => judgement.Kept() is { } id && kept.Contains(id))];

    /// <summary>The judgements that name some records.</summary>
    public static Task<IReadOnlyList<Judgement>> AboutAsync(IGraphStore store, IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default) =>
        AboutAsync(store, ids, [], cancellationToken);

    /// <summary>All judgements by which records are merged.</summary>
    public static async Task<IReadOnlyList<Judgement>> MergedAsync(IGraphStore store, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        List<Judgement> found = [];
        await foreach (Page page in store.PagesAsync(new(Type) { Where = [new PropertyFilter(Absorbed, FilterOperator.IsNull, false)], First = ListQuery.MaximumFirst }, cancellationToken))
            found.AddRange(page.Items.Select(item => (Judgement)item.Fact).Where(judgement => judgement.Kept() is not null));
        return found;
    }

    private static async Task<IReadOnlyList<Judgement>> AboutAsync(IGraphStore store, IReadOnlyCollection<string> ids, PropertyFilter[] conditions, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        Dictionary<string, Judgement> found = new(StringComparer.Ordinal);
        foreach (string[] some in ids.Chunk(AtOnce))
        {
            foreach (PropertyDefinition property in (PropertyDefinition[])[One, Other])
            {
                await foreach (Page page in store.PagesAsync(new(Type) { Where = [new PropertyFilter(property, FilterOperator.In, (ValueList<object>)[.. some]), .. conditions], First = ListQuery.MaximumFirst }, cancellationToken))
                {
                    foreach (PageItem item in page.Items)
                        found.TryAdd(item.Fact.Id, (Judgement)item.Fact);
                }
            }
        }

        return [.. found.Values];
    }
}
