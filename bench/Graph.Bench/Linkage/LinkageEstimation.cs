using System.Collections.Concurrent;
using Graph.Analysis.Linkage;

namespace Graph.Bench.Linkage;

/// <summary>Weights estimated on all pairs of which it is known whether they are of one organisation, without those of the file that is judged.</summary>
/// <remarks>Each pair is compared once, and counted for the two files that it is of, so that a file is left out without comparing the others again. Of a file that is left out, nothing is known but how often a word is in its names.</remarks>
internal sealed class LinkageEstimation
{
    private readonly (string One, string Other, AgreementLevels Levels, bool AreSame, long Count)[] pairs;

    /// <summary>Compares all pairs.</summary>
    /// <param name="records">The records.</param>
    public LinkageEstimation(IReadOnlyList<LabelledRecord> records)
    {
        OrganisationLinkage linkage = new([.. records.Select(record => record.Organisation)], LinkageWeights.Default);
        ConcurrentDictionary<(string, string, AgreementLevels, bool), long> seen = [];
        Parallel.For(0, records.Count, i =>
        {
            for (int j = 0; j < i; j++)
            {
                if (LinkageTrial.Truth(records[i], records[j]) is not { } isSame || (isSame && records[i].Organisation.Names[0] == records[j].Organisation.Names[0] && records[i].File == records[j].File))
                    continue;
                AgreementLevels levels = linkage.Levels(i, j);
                if (isSame || !IsMistaken(levels))
                    seen.AddOrUpdate((records[i].File, records[j].File, levels, isSame), 1, (_, count) => count + 1);
            }
        });
        pairs = [.. seen.Select(pair => (pair.Key.Item1, pair.Key.Item2, pair.Key.Item3, pair.Key.Item4, pair.Value))];
    }

    /// <summary>The weights that the other files give.</summary>
    /// <param name="file">The file that is left out; null for none.</param>
    public LinkageWeights Without(string? file) => LinkageWeights.Estimate(Of(areSame: true, file), Of(areSame: false, file));

    /// <summary>Whether two records with two numbers are surely of one organisation: its number was mistyped, or it got a new one.</summary>
    private static bool IsMistaken(AgreementLevels levels) => levels.Name >= NameLevel.Respelt && (levels.Postcode == PostcodeLevel.Same || levels.Website == WebsiteLevel.Same);

    private IEnumerable<(AgreementLevels Levels, long Count)> Of(bool areSame, string? without) => pairs
        .Where(pair => pair.AreSame == areSame && pair.One != without && pair.Other != without)
        .Select(pair => (pair.Levels, pair.Count));
}
