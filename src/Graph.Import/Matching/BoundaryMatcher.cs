using System.Globalization;
using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Matching;

/// <summary>Decides which known places boundaries are around: by GSS code, and where a place has none, by its name and what it lies within. A boundary of no known place is left out, and that is said.</summary>
/// <param name="known">What is known.</param>
/// <param name="problems">Where it is said which boundaries were left out.</param>
internal sealed class BoundaryMatcher(KnownGraph known, ProblemLog problems)
{
    private const int Named = 20;

    /// <summary>The boundaries whose places are known.</summary>
    /// <param name="boundaries">The boundaries of a file.</param>
    /// <param name="identities">Learns what was matched, and why.</param>
    public IReadOnlyList<DraftFact> Match(IReadOnlyCollection<BoundaryMention> boundaries, Identities identities)
    {
        if (boundaries.Count == 0)
            return [];
        Dictionary<string, int> sameName = boundaries.Select(boundary => boundary.Name).OfType<string>().CountBy(KeyText.FoldWords, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        Dictionary<string, BoundaryMention> taken = new(StringComparer.Ordinal);
        List<DraftFact> matched = [];
        List<BoundaryMention> left = [];
        foreach (BoundaryMention boundary in boundaries)
        {
            if (Find(boundary, sameName) is not var (place, reason))
            {
                left.Add(boundary);
                continue;
            }

            if (!taken.TryAdd(place, boundary))
            {
                problems.Add(boundary.At, string.Create(CultureInfo.InvariantCulture, $"feature {taken[place].At.Row} is a boundary of the same place, {Plain.Quote(known.NameOf(place) ?? place)}. Leave one of them out, or join them."));
                continue;
            }

            identities.Explain(Ontology.Of<Place>(), reason, place);
            matched.Add(new(new Boundary { Id = "", From = place, To = boundary.Source, Outline = boundary.Outline.ToString() }, boundary.At));
        }

        Tell(left, matched.Count);
        return matched;
    }

    private (string Place, MatchReason Reason)? Find(BoundaryMention boundary, Dictionary<string, int> sameName)
    {
        NodeKey? key = NodeKey.Of(new Place { Id = "", Name = boundary.Name ?? "", Gss = boundary.Code });
        if (key is null)
            return null;
        if (known.Nodes.ByIdentifier(key) is { } same)
            return (same, MatchReason.Identifier);
        if (boundary.Name is not { } name)
            return null;

        // A name says which place is meant only where nothing else has it, or what the place lies within is said too.
        IReadOnlyList<string> named = known.Nodes.ByWords(key, []);
        string[] within = [.. named.Where(place => LiesWithin(place, boundary.Within))];
        return within is [var only] ? (only, MatchReason.Name)
            : named is [var one] && within.Length == 0 && sameName[KeyText.FoldWords(name)] == 1 && (boundary.Within.Count == 0 || !Wider.Contains(one)) ? (one, MatchReason.Name)
            : null;
    }

    private bool LiesWithin(string place, IReadOnlyList<string> wider)
    {
        HashSet<string> seen = [place];
        Queue<string> waiting = new([place]);
        while (waiting.TryDequeue(out string? next))
        {
            foreach (string around in Wider[next].Where(seen.Add))
            {
                if (known.Find(around) is Place { } found && wider.Any(text => found.Gss == text || KeyText.FoldWords(found.Name) == KeyText.FoldWords(text)))
                    return true;
                waiting.Enqueue(around);
            }
        }

        return false;
    }

    private ILookup<string, string> Wider => field ??= known.Of<Within>().Where(within => within.Until is null).ToLookup(within => within.From, within => within.To, StringComparer.Ordinal);

    private void Tell(List<BoundaryMention> left, int matched)
    {
        if (left.Count == 0)
            return;
        string names = Nouns.FirstOf(left, Named, boundary => $"{Plain.Text(boundary.Name ?? boundary.Code ?? "without a name")}{(boundary is { Name: not null, Code: { } code } ? $" ({code})" : "")}");
        string message = $"{Nouns.Count(Ontology.Of<Boundary>(), left.Count)} {(left.Count == 1 ? "is" : "are")} of no place that is recorded, or of one that can't be told from its name alone: {names}.";
        if (matched == 0)
            problems.Add(CellAddress.File, $"{message} None fits, so there is nothing to import. Record the places first, with their GSS codes.");
        else
            problems.Warn(CellAddress.File, $"{message} They were left out. If you need them, record the places with their GSS codes, and import the file again.");
    }
}
