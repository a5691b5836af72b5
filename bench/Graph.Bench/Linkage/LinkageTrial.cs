using Graph.Analysis.Linkage;
using Graph.Model;

namespace Graph.Bench.Linkage;

/// <summary>How well matching works on a file that had no part in its weights: the numbers of its organisations are hidden, and each row is looked up among what the other files and registers know.</summary>
internal static class LinkageTrial
{
    /// <summary>Looks up the rows of a file.</summary>
    /// <param name="records">The records.</param>
    /// <param name="file">The file.</param>
    /// <param name="weights">The weights.</param>
    public static IReadOnlyList<TrialRow> Run(IReadOnlyList<LabelledRecord> records, string file, LinkageWeights weights)
    {
        HashSet<OrgIdentifier> elsewhere = [.. records.Where(record => record.File != file).Select(record => record.Number)];
        HashSet<OrgIdentifier> met = [];

        // The first row of what nobody else knows makes it known, as an import does.
        bool[] isKnown = [.. records.Select(record => record.File != file || (!elsewhere.Contains(record.Number) && met.Add(record.Number)))];
        OrganisationLinkage linkage = new([.. records.Select(record => record.Organisation)], weights);
        ILookup<int, LinkedPair> found = linkage.Find((one, other) => isKnown[one] != isKnown[other]).ToLookup(pair => isKnown[pair.First] ? pair.Second : pair.First);
        return [.. Enumerable.Range(0, records.Count).Where(row => !isKnown[row]).Select(row =>
        {
            int[] others = [.. Enumerable.Range(0, records.Count).Where(other => isKnown[other] && records[other].Number == records[row].Number)];
            NameLevel kind = others.Max(other => linkage.Levels(row, other).Name);
            (LinkedPair Pair, int Other)[] told = [.. found[row].Select(pair => (pair, isKnown[pair.First] ? pair.First : pair.Second)).Where(each => Truth(records[each.Item2], records[row]) is not null)];
            bool isRight = told.Length > 0 && records[told[0].Other].Number == records[row].Number;
            LinkOutcome outcome = told.Length > 0 ? told[0].Pair.Outcome : LinkOutcome.Different;
            bool isShown = Array.Exists(told, each => records[each.Other].Number == records[row].Number);
            return new TrialRow(records[row], kind, outcome, isRight, isShown, told.Length > 0 ? records[told[0].Other] : null, Array.Exists(others, other => Traces.AreThere(records[row].Organisation, records[other].Organisation)), outcome == LinkOutcome.Same ? 0 : told.Length);
        })];
    }

    /// <summary>Whether two records are of one organisation; null where their numbers are of two registers, or of publishers of grants, which do not tell.</summary>
    public static bool? Truth(LabelledRecord one, LabelledRecord other) => one.Number == other.Number ? true : one.Number.Scheme == other.Number.Scheme ? false : null;
}
