using System.Collections.Concurrent;
using Graph.Analysis.Linkage;
using Graph.Model;

namespace Graph.Bench.Linkage;

/// <summary>How well matching works on a file that had no part in its weights: the numbers of its organisations are hidden, and each row is looked up among what the other files and registers know.</summary>
internal static class LinkageTrial
{
    /// <summary>Estimates weights on all pairs of which it is known whether they are of one organisation, without those of a file.</summary>
    /// <param name="records">The records.</param>
    /// <param name="without">The file; null for none.</param>
    public static LinkageWeights Estimate(IReadOnlyList<LabelledRecord> records, string? without)
    {
        LabelledRecord[] known = [.. records.Where(record => record.File != without)];
        OrganisationLinkage linkage = new([.. known.Select(record => record.Organisation)], LinkageWeights.Default);
        ConcurrentDictionary<AgreementLevels, long> same = [];
        ConcurrentDictionary<AgreementLevels, long> different = [];
        Parallel.For(0, known.Length, i =>
        {
            for (int j = 0; j < i; j++)
            {
                if (Truth(known[i], known[j]) is not { } isSame || (isSame && known[i].Organisation.Names[0] == known[j].Organisation.Names[0] && known[i].File == known[j].File))
                    continue;
                AgreementLevels levels = linkage.Levels(i, j);
                if (isSame || !IsMistaken(levels))
                    (isSame ? same : different).AddOrUpdate(levels, 1, (_, count) => count + 1);
            }
        });
        return LinkageWeights.Estimate(same.Select(pair => (pair.Key, pair.Value)), different.Select(pair => (pair.Key, pair.Value)));
    }

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
            LinkOutcome outcome = told.Length > 0 ? linkage.OutcomeFor(told[0].Pair, row) : LinkOutcome.Different;
            bool isShown = Array.Exists(told, each => records[each.Other].Number == records[row].Number);
            return new TrialRow(records[row], kind, outcome, isRight, isShown, told.Length > 0 ? records[told[0].Other] : null);
        })];
    }

    /// <summary>Whether two records are of one organisation; null where their numbers are of two registers, or of publishers of grants, which do not tell.</summary>
    public static bool? Truth(LabelledRecord one, LabelledRecord other) => one.Number == other.Number ? true : one.Number.Scheme == other.Number.Scheme ? false : null;

    /// <summary>Whether two records with two numbers are surely of one organisation: its number was mistyped, or it got a new one.</summary>
    public static bool IsMistaken(AgreementLevels levels) => levels.Name >= NameLevel.Respelt && (levels.Postcode == PostcodeLevel.Same || levels.Website == WebsiteLevel.Same);
}
