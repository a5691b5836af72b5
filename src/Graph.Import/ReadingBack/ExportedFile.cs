using System.Runtime.CompilerServices;
using Graph.Export.Formats.Ndjson;

namespace Graph.Import.ReadingBack;

/// <summary>A file that graph export wrote as NDJSON.</summary>
/// <param name="path">Where it is.</param>
/// <param name="name">What it is called.</param>
internal sealed class ExportedFile(string path, string name)
{
    /// <summary>What the names of such files end with.</summary>
    public const string Ending = ".ndjson";

    /// <summary>The format, as it is listed.</summary>
    public const string Format = "ndjson";

    /// <summary>A file that is called what it is called where it is.</summary>
    /// <param name="path">Where it is.</param>
    public ExportedFile(string path)
        : this(path, Path.GetFileName(path))
    {
    }

    /// <summary>Its name without its folder.</summary>
    public string Name => name;

    /// <summary>Whether a file is one, or is called like one.</summary>
    public static bool IsOne(string path) => IsOne(path, path);

    /// <summary>Whether a file is called like one.</summary>
    public static bool IsCalledSo(string path) => Path.GetExtension(path).Equals(Ending, StringComparison.OrdinalIgnoreCase);

    /// <summary>The same of a file that is called otherwise where it is.</summary>
    public static bool IsOne(string path, string name) => !Directory.Exists(path) && (IsCalledSo(name) || BeginsAsOne(path));

    // Of a file that can't be opened, whoever reads tables says so.
    private static bool BeginsAsOne(string path)
    {
        try
        {
            return NdjsonFile.IsOne(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Reads all of it, so that nothing is imported of a file that is cut or damaged.</summary>
    /// <exception cref="UnreadableExportException">It is not whole, or not an export.</exception>
    public async Task<ExportedContents> CheckAsync(CancellationToken cancellationToken)
    {
        HeaderLine header = await ReadHeaderAsync(cancellationToken);
        VersionCheck check = new(header.HasHistory);
        await foreach (NumberedVersion line in ReadAsync(cancellationToken))
            check.Add(line);
        return new(header, check.Lines, check.Head);
    }

    /// <summary>The versions of facts in it.</summary>
    /// <exception cref="UnreadableExportException">It is not whole, or not an export.</exception>
    public async IAsyncEnumerable<NumberedVersion> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using FileStream file = File.OpenRead(path);
        await foreach (NumberedVersion line in NdjsonFile.ReadAsync(file, cancellationToken))
            yield return line;
    }

    private async Task<HeaderLine> ReadHeaderAsync(CancellationToken cancellationToken)
    {
        await using FileStream file = File.OpenRead(path);
        return await NdjsonFile.ReadHeaderAsync(file, cancellationToken);
    }
}

