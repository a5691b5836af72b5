using System.Globalization;
using Graph.Export.Formats.Ndjson;
using Graph.Model;

namespace Graph.Import.ReadingBack;

/// <summary>Sees to it that the lines of an exported file fit together, before any of them is imported.</summary>
/// <param name="hasHistory">Whether they are every version of every fact, in order of changes.</param>
internal sealed class VersionCheck(bool hasHistory)
{
    // Of each fact, the last version there was; negative where that took it back.
    private readonly Dictionary<string, long> last = new(StringComparer.Ordinal);
    private ChangeInfo? change;

    /// <summary>How many lines there were.</summary>
    public int Lines { get; private set; }

    /// <summary>The number of the last change, where there is history; otherwise 0.</summary>
    public long Head => hasHistory ? change?.Sequence ?? 0 : 0;

    /// <summary>Takes the next line.</summary>
    /// <exception cref="UnreadableExportException">It does not fit.</exception>
    public void Add(NumberedVersion line)
    {
        Lines++;
        CheckValues(line);
        if (hasHistory)
            CheckOrder(line);
        else if (line.Version.Fact is null || !last.TryAdd(line.Version.Id, line.Version.Version))
            throw Wrong(line, line.Version.Fact is null ? "is taken back here, which only a file with history may say" : "is in the file twice");
    }

    private static void CheckValues(NumberedVersion line)
    {
        if (line.Version.Fact is not { } fact)
            return;
        try
        {
            FactEncoding.Of(Ontology.Of(fact)).Encode(fact);
        }
        catch (StoreException problem)
        {
            throw new UnreadableExportException(line.Line, $"{problem.Message} Export the file again.", problem);
        }
    }

    private void CheckOrder(NumberedVersion line)
    {
        FactVersion version = line.Version;
        if (version.Change != change && version.Change.Sequence != (change?.Sequence ?? 0) + 1)
            throw Wrong(line, string.Create(CultureInfo.InvariantCulture, $"is of change {version.Change.Sequence}, which does not follow the line before"));
        change = version.Change;

        long before = last.GetValueOrDefault(version.Id);
        if (version.Version != Math.Abs(before) + 1 || (version.Fact is null && before <= 0))
            throw Wrong(line, string.Create(CultureInfo.InvariantCulture, $"has the version {version.Version} here, which does not follow the one before"));
        last[version.Id] = version.Fact is null ? -version.Version : version.Version;
    }

    private static UnreadableExportException Wrong(NumberedVersion line, string problem) => new(line.Line, $"{line.Version.Id} {problem}. Export the file again.");
}
