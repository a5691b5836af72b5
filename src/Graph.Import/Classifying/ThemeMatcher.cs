using Graph.Model;

namespace Graph.Import.Classifying;

/// <summary>Finds by rules which themes the words of something match: the words of its names and descriptions, and of nothing else.</summary>
/// <remarks>Themes count with their narrower ones, and people tag with the narrowest that fits. So a theme is left out where a narrower one matches, too.</remarks>
/// <param name="rules">The rules, each with its theme.</param>
/// <param name="broader">By the id of a theme: the ids of the themes that it belongs to, directly or through others.</param>
internal sealed class ThemeMatcher(IReadOnlyList<(ThemeRule Rule, Theme Theme)> rules, ILookup<string, string> broader)
{
    private static readonly Dictionary<FactType, PropertyDefinition[]> Texts = Ontology.Nodes.ToDictionary(
        type => type,
        type => type.Properties.Where(property => property is { IsSearched: true } and ({ IsCaption: true } or { IsProse: true })).ToArray());

    /// <summary>Finds the themes that each of some nodes matches, with the words that do, in the order of the rules.</summary>
    /// <param name="nodes">The nodes.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public (Theme Theme, ProposedTheme Proposed)[][] Match(IReadOnlyList<Fact> nodes, CancellationToken cancellationToken)
    {
        (Theme, ProposedTheme)[][] found = new (Theme, ProposedTheme)[nodes.Count][];
        Parallel.For(0, nodes.Count, new ParallelOptions { CancellationToken = cancellationToken }, i => found[i] = [.. Match(nodes[i])]);
        return found;
    }

    private IEnumerable<(Theme Theme, ProposedTheme)> Match(Fact node)
    {
        string text = TextOf(node);
        List<(Theme Theme, ProposedTheme)> found = [];
        foreach ((ThemeRule rule, Theme theme) in rules)
        {
            if (rule.WordsIn(text) is { Count: > 0 } words)
                found.Add((theme, new(node.Id, theme.Id, words, rule.Origin)));
        }

        HashSet<string> wider = [.. found.SelectMany(one => broader[one.Theme.Id])];
        return found.Where(one => !wider.Contains(one.Theme.Id));
    }

    // A line for each, so that no pattern matches the end of one and the beginning of the next.
    private static string TextOf(Fact node) => string.Join('\n', Texts[Ontology.Of(node)].SelectMany(property => property.Read(node) switch
    {
        string text => [text],
        ValueList<string> list => list,
        _ => (IEnumerable<string>)[],
    }));
}
