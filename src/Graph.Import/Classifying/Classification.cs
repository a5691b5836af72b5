using System.Globalization;
using Graph.Model;

namespace Graph.Import.Classifying;

/// <summary>Proposes themes for what a store holds, by the rules of a vocabulary: reads it page by page, and records as it goes, so that a store of any size is never in memory.</summary>
/// <param name="store">The store.</param>
/// <param name="rules">The rules.</param>
/// <param name="options">How.</param>
internal sealed class Classification(IGraphStore store, IReadOnlyList<ThemeRule> rules, ClassifyOptions options)
{
    // As many are one change: few enough to be kept in memory, and to be recorded without keeping others waiting for long.
    private const int MostAtOnce = 10_000;

    private readonly List<string> examined = [];
    private readonly List<ProposedTheme> proposed = [];

    /// <summary>Proposes themes for everything of some types.</summary>
    /// <param name="types">The types.</param>
    /// <param name="cancellationToken">Stops it. What was recorded stays, and the same again goes on from there.</param>
    public async Task<ClassifyOutcome> RunAsync(IEnumerable<FactType> types, CancellationToken cancellationToken)
    {
        Dictionary<string, Theme> themes = await ThemesAsync(cancellationToken);
        (ThemeRule Rule, Theme Theme)[] usable = [.. rules.Where(rule => themes.ContainsKey(rule.Code)).Select(rule => (rule, themes[rule.Code]))];
        ClassifyOutcome outcome = new() { WithoutTheme = rules.Count - usable.Length };
        if (usable.Length == 0)
            return outcome;

        ThemeMatcher matcher = new(usable, await BroaderAsync(themes.Values, cancellationToken));
        SuggestionRules ours = new(options.Vocabulary, usable.Select(rule => rule.Theme.Id).ToHashSet(StringComparer.Ordinal));
        foreach (FactType type in types)
        {
            await foreach (Page page in store.PagesAsync(new(type) { First = ListQuery.MaximumFirst, At = At(type) }, cancellationToken))
            {
                Fact[] facts = [.. page.Items.Select(item => item.Fact)];
                (Theme Theme, ProposedTheme Proposed)[][] found = matcher.Match(facts, cancellationToken);
                outcome.Read(type, Array.ConvertAll(found, one => Array.ConvertAll(one, match => match.Theme)));
                examined.AddRange(facts.Select(fact => fact.Id));
                proposed.AddRange(found.SelectMany(one => one).Select(match => match.Proposed));
                options.Progress?.Report(string.Create(CultureInfo.InvariantCulture, $"Read {outcome.Examined:N0}"));
                if (Math.Max(examined.Count, proposed.Count) >= MostAtOnce)
                    await RecordAsync(ours, outcome, cancellationToken);
            }
        }

        await RecordAsync(ours, outcome, cancellationToken);
        return outcome;
    }

    // What has ended needs no themes any more, but for funding: what was delivered tells of who delivered it.
    private ReadPoint At(FactType type) => type == Ontology.Of<Funding>() ? ReadPoint.Now : new(options.Today);

    private async Task<Dictionary<string, Theme>> ThemesAsync(CancellationToken cancellationToken)
    {
        PropertyDefinition code = Ontology.Of<Theme>().Property(nameof(Theme.Code));
        Dictionary<string, Theme> themes = new(StringComparer.Ordinal);
        foreach (string[] codes in rules.Select(rule => rule.Code).Chunk(ListQuery.MaximumFirst))
        {
            ListQuery query = new(Ontology.Of<Theme>()) { Where = [new PropertyFilter(code, FilterOperator.In, (ValueList<object>)[.. codes])], First = ListQuery.MaximumFirst, At = new(options.Today) };
            await foreach (Page page in store.PagesAsync(query, cancellationToken))
            {
                foreach (Theme theme in page.Items.Select(item => (Theme)item.Fact))
                    themes.TryAdd(theme.Code!, theme);
            }
        }

        return themes;
    }

    /// <summary>By the id of a theme: the ids of those that it belongs to, directly or through others, as they are recorded.</summary>
    private async Task<ILookup<string, string>> BroaderAsync(IEnumerable<Theme> themes, CancellationToken cancellationToken)
    {
        HashSet<(string Theme, string Broader)> all = [];
        for (List<(string Theme, string Widest)> next = [.. themes.Select(theme => (theme.Id, theme.Id))]; next.Count > 0;)
        {
            Dictionary<string, string[]> above = [];
            await foreach (IGrouping<string, Edge> edges in store.EachEdgesAsync(Ontology.Of<Broader>(), EdgeEnd.From, next.Select(one => one.Widest).Distinct(), new(options.Today), cancellationToken))
                above.Add(edges.Key, [.. edges.Select(edge => edge.To)]);
            next = [.. next.SelectMany(one => above.GetValueOrDefault(one.Widest, []).Select(wider => (one.Theme, wider))).Where(all.Add)];
        }

        return all.ToLookup(one => one.Theme, one => one.Broader, StringComparer.Ordinal);
    }

    private async Task RecordAsync(SuggestionRules ours, ClassifyOutcome outcome, CancellationToken cancellationToken)
    {
        SuggestionPlan plan = new([], default);
        ChangeResult? result = null;
        if (options.DryRun)
            plan = await PlanAsync(cancellationToken);
        else
            result = await store.DecideAsync(DecideAsync, cancellationToken);
        outcome.Record(plan.Counts, result?.Sequence);
        examined.Clear();
        proposed.Clear();

        async Task<Changeset?> DecideAsync(CancellationToken token)
        {
            plan = await PlanAsync(token);
            return plan.Operations.Count == 0 ? null : new(options.Actor, plan.Operations) { Source = options.File };
        }

        Task<SuggestionPlan> PlanAsync(CancellationToken token) => SuggestionPlan.ReadAsync(store, ours, examined, proposed, options.Today, token);
    }
}
