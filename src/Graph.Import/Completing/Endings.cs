using System.Globalization;
using Graph.Import.Planning;
using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Completing;

/// <summary>What the files of a source end, and what they no longer have that stays.</summary>
/// <param name="Ended">What ends, nodes before edges.</param>
/// <param name="Kept">What is not in the files and stays for somebody to look at, in a sentence each.</param>
/// <param name="IsKnown">Whether anything that could end came from an earlier file of the source.</param>
internal sealed record Endings(IReadOnlyList<PlannedChange> Ended, IReadOnlyList<string> Kept, bool IsKnown)
{
    // How many things are named that no row names any more.
    private const int Named = 3;

    /// <summary>The first of some facts by what they are about, and how many more there are: "role Ann Lee → Hub, role Bob Roe → Hub and 2 more".</summary>
    public static string Examples(IReadOnlyCollection<Fact> facts, Func<string, string?> nameOf) =>
        Nouns.FirstOf(facts, Named, fact => $"{Nouns.Of(Ontology.Of(fact))} {FactWords.Subject(fact, nameOf)}");

    /// <summary>Works it out.</summary>
    /// <param name="source">The files.</param>
    /// <param name="gone">What they do not have.</param>
    /// <param name="plan">What is known.</param>
    /// <param name="store">The store, for who said it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<Endings> OfAsync(SourceFiles source, GoneFacts gone, PlannedImport plan, IGraphStore store, CancellationToken cancellationToken)
    {
        Fact[] absent = [.. gone.On(source.Day)];
        Fact[] things = [.. gone.Things()];
        IReadOnlyDictionary<string, SaidBefore> before = await SaidBefore.OfAsync(store, absent.Concat(things).Select(fact => fact.Id), source.Names, cancellationToken);
        Dictionary<string, PlannedChange> ended = new(StringComparer.Ordinal);
        List<string> kept = [];
        Fact[] said = [.. absent.Where(fact => before.TryGetValue(fact.Id, out SaidBefore by) && by.OfOthers)];
        Fact[] own = [.. absent.Where(fact => before.TryGetValue(fact.Id, out SaidBefore by) && !by.OfOthers)];
        IReadOnlyDictionary<string, (string Place, bool IsNamed)> unread = source.UnreadRowsOf(own, plan.Known);
        List<Fact> uncertain = [];
        foreach (Fact fact in own)
        {
            PlannedChange change = new(fact, fact with { Until = PartialDate.Of(source.Day) }, CellAddress.File);
            if (WhyItStays(change, before[fact.Id], unread, source) is { } why)
                kept.Add(Sentence(fact, why, plan));
            else if (unread.ContainsKey(fact.Id))
                uncertain.Add(fact);
            else
                ended.Add(fact.Id, change);
        }

        // A sentence about many comes before those about one each, of which there may be more than are shown.
        kept.InsertRange(0, [.. Untold(uncertain, unread, plan), .. said.Length > 0 ? [SaidByOthers(said, plan)] : (string[])[]]);

        foreach ((string node, string why) in await StillInUseAsync(ended, source.Day, plan, store, cancellationToken))
        {
            kept.Add(Sentence(ended[node].After, why, plan));
            ended.Remove(node);
        }

        foreach (string part in ended.Values.Where(change => change.After is Edge edge && IsPartOf(edge, id => ended.TryGetValue(id, out PlannedChange? node) ? node.After : plan.Known.Find(id), source.Day)).Select(change => change.After.Id).ToArray())
            ended.Remove(part);
        kept.AddRange(NoLongerNamed([.. things.Where(thing => before.TryGetValue(thing.Id, out SaidBefore by) && !by.OfOthers)], plan));
        return new([.. ended.Values.OrderBy(change => change.After is Edge).ThenBy(change => change.After.Id, StringComparer.Ordinal)], kept, said.Length + own.Length > 0);
    }

    private static string? WhyItStays(PlannedChange change, SaidBefore before, IReadOnlyDictionary<string, (string Place, bool IsNamed)> unread, SourceFiles source) =>
        before.ByHand ? "somebody recorded it, or a part of it, by hand"
        : unread.TryGetValue(change.After.Id, out (string Place, bool IsNamed) row) && row.IsNamed ? $"{row.Place}, which could not be read whole, may be about it"
        : !change.Before!.HasBegunBy(source.Day) ? FormattableString.Invariant($"it begins on {change.Before.Since}, after the day of the file")
        : change.After.Contradiction();

    /// <summary>What may be in rows of which nobody can tell what they are about, row by row.</summary>
    private static IEnumerable<string> Untold(List<Fact> uncertain, IReadOnlyDictionary<string, (string Place, bool IsNamed)> unread, PlannedImport plan)
    {
        foreach (IGrouping<string, Fact> row in uncertain.GroupBy(fact => unread[fact.Id].Place, StringComparer.Ordinal))
        {
            Fact[] facts = [.. row];
            yield return string.Create(CultureInfo.InvariantCulture, $"{facts.Length:N0} of what is no longer in this file {(facts.Length == 1 ? "was" : "were")} not ended, because {row.Key}, could not be read and may be about {(facts.Length == 1 ? "it" : "any of them")}: {Examples(facts, plan.Known.NameOf)}. Correct the row, and import the file again.");
        }
    }

    private static string SaidByOthers(Fact[] said, PlannedImport plan) => string.Create(
        CultureInfo.InvariantCulture,
        $"{said.Length:N0} of what is no longer in this file {(said.Length == 1 ? "was" : "were")} not ended, because a file of another source says {(said.Length == 1 ? "it" : "them")}, too: {Examples(said, plan.Known.NameOf)}.");

    /// <summary>The nodes that are not ended because something at them goes on that others said, each with the reason.</summary>
    private static async Task<IReadOnlyList<(string Node, string Why)>> StillInUseAsync(Dictionary<string, PlannedChange> ended, DateOnly day, PlannedImport plan, IGraphStore store, CancellationToken cancellationToken)
    {
        Dictionary<string, string> used = new(StringComparer.Ordinal);
        foreach (IGrouping<FactType, Fact> nodes in ended.Values.Select(change => change.After).Where(fact => fact is Node).GroupBy(Ontology.Of).ToArray())
        {
            foreach ((FactType type, EdgeEnd end) in Ontology.LinksTo(nodes.Key).Where(link => Ontology.HasToEndBeside(nodes.Key, link.Type, link.End)))
            {
                await foreach (IGrouping<string, Edge> edges in store.EachEdgesAsync(type, end, nodes.Select(node => node.Id), ReadPoint.Now, cancellationToken))
                {
                    if (edges.FirstOrDefault(edge => edge.IsCurrentOn(day) && !ended.ContainsKey(edge.Id)) is { } open)
                        used.TryAdd(edges.Key, $"{Nouns.One(Nouns.Of(type))} of it is still recorded ({FactWords.Subject(open, plan.Known.NameOf)})");
                }
            }
        }

        return [.. used.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value))];
    }

    // The parties of a partnership are what it is: they end with it.
    private static bool IsPartOf(Edge edge, Func<string, Fact?> find, DateOnly day)
    {
        FactType type = Ontology.Of(edge);
        return new[] { EdgeEnd.From, EdgeEnd.To }.Any(end => find(end.Read(edge)!) is { } node && node.HasEndedBy(day) && !Ontology.HasToEndBeside(Ontology.Of(node), type, end));
    }

    private static IEnumerable<string> NoLongerNamed(IReadOnlyCollection<Fact> things, PlannedImport plan)
    {
        foreach (IGrouping<FactType, Fact> type in things.GroupBy(Ontology.Of))
        {
            string all = Nouns.FirstOf([.. type], Named, thing => Plain.Quote(plan.Known.NameOf(thing.Id) ?? thing.Id));
            yield return type.Count() == 1
                ? $"The {Nouns.Of(type.Key)} {all} is not in this file, and was in an earlier one. It was not ended, because it may be there although it is not listed. If it no longer exists, record its end."
                : string.Create(CultureInfo.InvariantCulture, $"{Nouns.Count(type.Key, type.Count())} are not in this file, and were in an earlier one: {all}. They were not ended, because they may be there although they are not listed. If one no longer exists, record its end.");
        }
    }

    private static string Sentence(Fact fact, string why, PlannedImport plan) =>
        $"{WorthALook.StillRecorded(fact, plan.Known)}, but is not in this file. It was not ended: {why.TrimEnd('.')}. {WorthALook.HowToEnd(fact)}";
}
