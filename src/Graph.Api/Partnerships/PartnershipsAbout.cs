using Graph.Analysis.Fragility;
using Graph.Analysis.Snapshot;
using Graph.Api.Computing;
using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Api.Publishing;
using Graph.Api.Themes;
using Graph.Model;
using GraphQL;
using GraphQL.Types;

namespace Graph.Api.Partnerships;

/// <summary>The partnerships of some themes, sectors and classes: the same arguments, with the same meaning and the same errors, wherever a question takes them.</summary>
/// <param name="Key">What was asked for: equal where the same was.</param>
/// <param name="Partnerships">The ids of the partnerships, of whatever time.</param>
internal sealed record PartnershipsAbout(string Key, IReadOnlySet<string> Partnerships)
{
    /// <summary>What the argument of themes is called, in GraphQL and in addresses.</summary>
    public const string ThemesName = "themes";

    /// <summary>What the argument of sectors is called, in GraphQL and in addresses.</summary>
    public const string SectorsName = "sectors";

    /// <summary>What the argument of classes is called, in GraphQL and in addresses.</summary>
    public const string ClassesName = "classes";

    /// <summary>The arguments.</summary>
    public static QueryArgument[] Declare() =>
    [
        .. DeclareWithoutClasses(),
        FieldDeclarations.Argument(ClassesName, $"[{nameof(FragilityClass)}!]", "Only partnerships that are in one of these classes on the day asked about."),
    ];

    /// <summary>Those of a list that has its own condition on the class.</summary>
    public static QueryArgument[] DeclareWithoutClasses() =>
    [
        FieldDeclarations.Argument(ThemesName, "[ID!]", "Only partnerships that are tagged with one of these themes or with a narrower one. A partnership without any theme of its own has those of its parties."),
        FieldDeclarations.Argument(SectorsName, $"[{nameof(Sector)}!]", "Only partnerships with a party in one of these sectors."),
    ];

    /// <summary>The partnerships that a field is asked about; null where it is asked about all.</summary>
    /// <exception cref="QueryProblem">An id is not that of a theme.</exception>
    public static ValueTask<PartnershipsAbout?> ReadAsync(IResolveFieldContext context, AnalysisSession session, ReadPoint at) => ReadAsync(
        QueryScope.Of(context),
        ReadArguments.ChosenIds(context, ThemesName) ?? [],
        ReadArguments.Chosen<Sector>(context, SectorsName) ?? [],
        context.FieldDefinition.Arguments?.Find(ClassesName) is null ? [] : ReadArguments.Chosen<FragilityClass>(context, ClassesName) ?? [],
        session,
        at,
        context.CancellationToken);

    /// <summary>The same for a request that is not GraphQL; empty lists choose nothing.</summary>
    public static async ValueTask<PartnershipsAbout?> ReadAsync(
        QueryScope scope, ValueList<string> themes, IReadOnlySet<Sector> sectors, IReadOnlySet<FragilityClass> classes, AnalysisSession session, ReadPoint at, CancellationToken cancellationToken)
    {
        if (themes.Count == 0 && sectors.Count == 0 && classes.Count == 0)
            return null;

        themes = await KnownIds.ReadAsync(scope, ThemesName, themes, at, cancellationToken, Ontology.Of<Theme>());
        string key = $"{string.Join(' ', themes.Order(StringComparer.Ordinal))} {string.Join(' ', sectors.Order())} {string.Join(' ', classes.Order())}";
        return await scope.KeptAsync(session.Projection, session.KeyOf((nameof(PartnershipsAbout), key)), Costs.Everything, async () =>
        {
            IEnumerable<(string Partnership, IReadOnlyList<string> Parties)> found = PartnershipParties.Of(session).Select(one => (one.Key, one.Value));
            if (classes.Count > 0)
            {
                HashSet<string> judged = FragilityRanking.Of(session, cancellationToken).Where(row => classes.Contains(row.Class)).Select(row => row.Partnership).ToHashSet(StringComparer.Ordinal);
                found = found.Where(one => judged.Contains(one.Partnership));
            }

            if (sectors.Count > 0)
                found = await InSectorsAsync(scope, [.. found], sectors, at, cancellationToken);
            if (themes.Count > 0)
                found = await WithThemesAsync(new RowReader(scope, at, cancellationToken), [.. found], await WithNarrowerAsync(scope, themes, at, cancellationToken));
            return new PartnershipsAbout(key, found.Select(one => one.Partnership).ToHashSet(StringComparer.Ordinal));
        });
    }

    private static async Task<IEnumerable<(string Partnership, IReadOnlyList<string> Parties)>> InSectorsAsync(
        QueryScope scope, IReadOnlyList<(string Partnership, IReadOnlyList<string> Parties)> among, IReadOnlySet<Sector> sectors, ReadPoint at, CancellationToken cancellationToken)
    {
        HashSet<string> there = new(StringComparer.Ordinal);
        await foreach (Organisation party in scope.Store.EachAsync<Organisation>(among.SelectMany(one => one.Parties).Distinct(StringComparer.Ordinal), at with { AsOf = null }, cancellationToken))
        {
            if (SectorMapCategories.SectorOf(party) is { } sector && sectors.Contains(sector))
                there.Add(party.Id);
        }

        return among.Where(one => one.Parties.Any(there.Contains));
    }

    private static async Task<IEnumerable<(string Partnership, IReadOnlyList<string> Parties)>> WithThemesAsync(
        RowReader reader, IReadOnlyList<(string Partnership, IReadOnlyList<string> Parties)> among, HashSet<string> wanted)
    {
        IReadOnlyList<IReadOnlyList<string>> themes = await PartnershipThemes.ReadAsync(reader, among);
        return among.Where((_, place) => themes[place].Any(wanted.Contains));
    }

    private static async Task<HashSet<string>> WithNarrowerAsync(QueryScope scope, IEnumerable<string> themes, ReadPoint at, CancellationToken cancellationToken)
    {
        HashSet<string> wanted = new(themes, StringComparer.Ordinal);
        for (string[] widest = [.. wanted]; widest.Length > 0;)
        {
            List<string> narrower = [];
            await foreach (IGrouping<string, Edge> edges in scope.Store.EachEdgesAsync(Ontology.Of<Broader>(), EdgeEnd.To, widest, at, cancellationToken))
                narrower.AddRange(edges.Select(edge => edge.From).Where(wanted.Add));
            widest = [.. narrower];
        }

        return wanted;
    }
}
