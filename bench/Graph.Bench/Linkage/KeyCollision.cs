using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Graph.Analysis.Linkage;
using Graph.Model;

namespace Graph.Bench.Linkage;

/// <summary>What people use today: OpenRefine's methods of clustering names, after the description in its documentation (https://openrefine.org/docs/technical-reference/clustering-in-depth).</summary>
/// <remarks>Each clusters names alone; a row is taken for the organisation of its cluster, where there is one. Phonetic keys are left out: they are made for people's names.</remarks>
internal static partial class KeyCollision
{
    private const int Gram = 2;
    private const int Block = 6;
    private const int Radius = 1;

    /// <summary>The methods, each by its name there.</summary>
    public static IReadOnlyList<(string Name, Func<string, string, bool> AreOne)> Methods { get; } =
    [
        ("key collision, fingerprint", (one, other) => Fingerprint(one) == Fingerprint(other)),
        ("key collision, 2-gram fingerprint", (one, other) => GramFingerprint(one) == GramFingerprint(other)),
        ("nearest neighbour, Levenshtein, radius 1, blocks of 6", AreNear),
    ];

    /// <summary>How each method does on the rows of a file, as <see cref="LinkageTrial"/> looks them up.</summary>
    public static void Judge(IReadOnlyList<LabelledRecord> records, IReadOnlyList<TrialRow> rows)
    {
        LabelledRecord[] known = [.. records.Except(rows.Select(row => row.Record))];
        foreach ((string name, Func<string, string, bool> areOne) in Methods)
        {
            (int applied, int right) = (0, 0);
            foreach (TrialRow row in rows)
            {
                OrgIdentifier[] found = [.. known.Where(other => LinkageTrial.Truth(other, row.Record) is not null && areOne(other.Organisation.Names[0], row.Record.Organisation.Names[0])).Select(other => other.Number).Distinct()];
                applied += found.Length > 0 ? row.Record.Rows : 0;
                right += found is [var only] && only == row.Record.Number ? row.Record.Rows : 0;
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name}: taken for the same {applied}, precision {(double)right / Math.Max(1, applied):0.000}, recall {(double)right / rows.Sum(row => row.Record.Rows):0.000}"));
        }
    }

    private static string Fingerprint(string name) => string.Join(' ', Marks().Replace(Plain(name), "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    private static string GramFingerprint(string name)
    {
        string letters = Marks().Replace(Plain(name), "").Replace(" ", "", StringComparison.Ordinal);
        return letters.Length < Gram ? letters : string.Concat(Enumerable.Range(0, letters.Length - Gram + 1).Select(start => letters.Substring(start, Gram)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    // Names are compared that share a run of six letters.
    private static bool AreNear(string one, string other)
    {
        (string left, string right) = (Plain(one), Plain(other));
        return EditDistance.Within(left, right, Radius) <= Radius
            && (left == right || Enumerable.Range(0, Math.Max(0, left.Length - Block + 1)).Any(start => right.Contains(left.Substring(start, Block), StringComparison.Ordinal)));
    }

    private static string Plain(string name)
    {
        StringBuilder plain = new(name.Length);
        foreach (char letter in name.Trim())
            plain.Append(KeyText.FoldLetter(letter));
        return plain.ToString();
    }

    [GeneratedRegex(@"[\p{P}\p{S}\p{C}]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Marks();
}
