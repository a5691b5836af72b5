using System.Globalization;
using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Matching;

/// <summary>Leaves out what a file says of nodes that it names by their numbers alone, and that nobody knows: a register of the whole country is read for the charities that are recorded.</summary>
internal static class UnknownNumbers
{
    /// <summary>The draft without what is said of them.</summary>
    /// <param name="draft">The file.</param>
    /// <param name="known">What is known.</param>
    /// <param name="problems">Told how many are not known.</param>
    public static Draft LeaveOut(Draft draft, KnownGraph known, ProblemLog problems)
    {
        if (!draft.Mentions.Any(mention => mention.IsLeftOutIfUnknown))
            return draft;
        HashSet<string> own = [.. draft.Organisations.SelectMany(organisation => organisation.Identifiers).Select(identifier => identifier.ToString())];
        NodeMention[] unknown = [.. draft.Mentions.Where(mention => mention.IsLeftOutIfUnknown && !own.Contains(mention.Text) && !IsKnown(mention, known))];
        foreach (IGrouping<FactType, NodeMention> type in unknown.Where(mention => !mention.IsExplained).GroupBy(mention => mention.Type!))
            problems.WarnAfterOthers(type.First().At, Words(type.Key, type.Count(), type.First()));
        return unknown.Length == 0 ? draft : draft.Without(unknown.Select(mention => mention.Id).ToHashSet(StringComparer.Ordinal));
    }

    private static bool IsKnown(NodeMention mention, KnownGraph known) => mention.Type!.ClrType == typeof(Organisation)
        ? OrgIdentifier.TryParse(mention.Text, out OrgIdentifier? identifier, out _) && known.Organisations.By(identifier) is not null
        : known.Nodes.ByIdentifier(new(mention.Type, mention.Text, null)) is not null;

    private static string Words(FactType type, int count, NodeMention first) => count == 1
        ? $"no {type.InWords.ToLowerInvariant()} is known that has the number {Plain.Quote(first.Text)}, so what is said of it was left out. Import it first, or with this file."
        : string.Create(CultureInfo.InvariantCulture, $"{count} {type.Plural} are not known by their numbers, such as {Plain.Quote(first.Text)}, so what is said of them was left out. Import them first, or with this file.");
}
