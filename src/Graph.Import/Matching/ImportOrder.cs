using Graph.Model;

namespace Graph.Import.Matching;

/// <summary>The order in which the files of one import are compared with what is known: those that have what others name come first.</summary>
/// <remarks>Where files name each other's records in a circle, the one comes first that names the least by numbers, ids and several types: see <see cref="Draft.Turn"/>.</remarks>
internal static class ImportOrder
{
    /// <summary>The places of the drafts in their order.</summary>
    public static IReadOnlyList<int> Of(IReadOnlyList<Draft> drafts)
    {
        HashSet<int>[] waitsFor = WaitsFor(drafts);
        List<int> waiting = [.. Enumerable.Range(0, drafts.Count).OrderBy(place => drafts[place].Turn)];
        List<int> order = new(drafts.Count);
        while (waiting.Count > 0)
        {
            // As many of those that it names as can come before.
            int next = waiting.Exists(IsReady) ? waiting.Find(IsReady) : waiting.MinBy(place => waitsFor[place].Count(waiting.Contains));
            waiting.Remove(next);
            order.Add(next);
        }

        return order;

        bool IsReady(int place) => !waitsFor[place].Overlaps(waiting);
    }

    /// <summary>For each draft, those that have what it names and has not itself.</summary>
    private static HashSet<int>[] WaitsFor(IReadOnlyList<Draft> drafts)
    {
        HashSet<int>[] waitsFor = [.. drafts.Select(_ => new HashSet<int>())];
        if (drafts.Count < 2)
            return waitsFor;

        ILookup<(FactType Type, string Text), int> asking = drafts
            .SelectMany((draft, place) => draft.Mentions.SelectMany(CalledTexts.AskedBy).Distinct().Select(text => (text, place)))
            .ToLookup(pair => pair.text, pair => pair.place);
        if (asking.Count == 0)
            return waitsFor;

        HashSet<(FactType Type, string Text)>[] offered = [.. drafts.Select(draft => Offered(draft).Where(asking.Contains).ToHashSet())];
        for (int place = 0; place < drafts.Count; place++)
        {
            foreach (int other in offered[place].SelectMany(text => asking[text].Where(other => other != place && !HasItself(other, text))))
                waitsFor[other].Add(place);
        }

        return waitsFor;

        // Something that goes by others may be another one.
        bool HasItself(int draft, (FactType Type, string Text) text) => text.Text.Length > 0 && offered[draft].Contains(text);
    }

    private static IEnumerable<(FactType Type, string Text)> Offered(Draft draft) => draft.Nodes.SelectMany(CalledTexts.Of)
        .Concat(draft.Organisations.SelectMany(CalledTexts.Of))
        .Concat(draft.People.Select(CalledTexts.Of));
}
