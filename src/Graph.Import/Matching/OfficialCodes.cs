using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Matching;

/// <summary>Which codes are of places of their own, in a file of those who decide that. An extract, in which one part of a split is missing, has the code of the whole as a former one of the other part.</summary>
/// <param name="known">What is known.</param>
/// <param name="nodes">What the file names.</param>
internal sealed class OfficialCodes(KnownGraph known, IEnumerable<DraftNode> nodes)
{
    private readonly Dictionary<string, DraftNode> byCode = nodes.Where(node => node is { IsOfficial: true, Key.Identifier: not null }).DistinctBy(node => node.Key.Identifier).ToDictionary(node => node.Key.Identifier!, StringComparer.Ordinal);

    /// <summary>Whether a known place that had the code of a node is another place: the file has the place under the code that it has now, and not as the same.</summary>
    /// <param name="node">The node.</param>
    /// <param name="place">The id of the known place.</param>
    public bool AreApart(DraftNode node, string place) =>
        node is { IsOfficial: true, Key.Identifier: { } code } && known.Find(place) is Place { Gss: { } present } && present != code && !node.Key.Others.Contains(present)
        && byCode.TryGetValue(present, out DraftNode? other) && !other.Key.Others.Contains(code);

    /// <summary>Takes from the places of the file the former codes that are those of other places.</summary>
    /// <param name="identities">What the nodes of the file are; learns what is taken.</param>
    /// <param name="problems">Told of each.</param>
    public void Correct(Identities identities, ProblemLog problems)
    {
        Dictionary<string, DraftNode> owners = byCode.Values.SelectMany(node => node.Key.Others.Prepend(node.Key.Identifier!), (node, code) => (node, code)).DistinctBy(pair => pair.code).ToDictionary(pair => pair.code, pair => pair.node, StringComparer.Ordinal);
        foreach (DraftNode node in byCode.Values)
        {
            string id = identities.Resolve(node.Id);
            if (known.Find(id) is not Place place)
                continue;
            foreach (IGrouping<DraftNode, string> codes in place.FormerCodes.Except(node.Key.Others).Where(owners.ContainsKey).GroupBy(code => owners[code]).Where(codes => identities.Resolve(codes.Key.Id) != id))
            {
                foreach (string code in codes)
                    identities.Disown(id, code);
                problems.Warn(node.At, Told(place, [.. codes], ((Place)codes.Key.Said).Name));
            }
        }
    }

    private static string Told(Place place, string[] codes, string other)
    {
        (string are, string were, string them) = codes.Length == 1 ? ("is the code", "it was", "it") : ("are codes", "they were", "them");
        string called = place.AlternateNames.Any(name => KeyText.Fold(name) == KeyText.Fold(other)) ? $" Take {Plain.Quote(other)} out of its other names, too, unless people call it so." : "";
        return $"{Plain.List(codes)} {are} of another place, {Plain.Quote(other)}, and not of {Plain.Quote(place.Name)}, so {were} taken out there.{called} What was recorded with {them} may be about either: check it.";
    }
}
