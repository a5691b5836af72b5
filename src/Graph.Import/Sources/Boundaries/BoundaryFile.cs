using Graph.Import.Reading;

namespace Graph.Import.Sources.Boundaries;

/// <summary>Files of boundaries: GeoJSON, Shapefile and GeoPackage, told by what they are and not by their names.</summary>
internal static class BoundaryFile
{
    /// <summary>What the reports call the format.</summary>
    public const string Format = "boundaries";

    /// <summary>What it holds, in a line.</summary>
    public const string Description = "Boundaries of places that are recorded: GeoJSON, a Shapefile (.shp with its .dbf and .prj beside it, or all in a .zip) or a GeoPackage.";

    /// <summary>The endings that such files have.</summary>
    public static IReadOnlyList<string> Extensions { get; } = [".geojson", ".shp", ".gpkg"];

    /// <summary>Whether a file is a part of a Shapefile that is there, such as its properties (.dbf), and not a file by itself.</summary>
    /// <param name="path">The file.</param>
    public static bool IsBeside(string path) => StemOf(path) is var stem && (File.Exists(stem + ".shp") || File.Exists(stem + ".SHP"));

    /// <summary>Whether a file is called like a part of a Shapefile other than the .shp file.</summary>
    /// <param name="path">The file.</param>
    public static bool IsPart(string path) => Parts.Contains(path[StemOf(path).Length..]);

    /// <summary>The path of a part of a Shapefile up to the name that all parts share.</summary>
    /// <param name="path">The part.</param>
    public static string StemOf(string path) => path.EndsWith(".shp.xml", StringComparison.OrdinalIgnoreCase) ? path[..^".shp.xml".Length] : Path.ChangeExtension(path, null)!;

    /// <summary>The other parts of a Shapefile, with what each is called beyond the name that they share, such as .dbf; none of another file.</summary>
    /// <param name="path">The .shp file.</param>
    public static IReadOnlyList<(string Path, string Ending)> PartsOf(string path)
    {
        if (!Path.GetExtension(path).Equals(".shp", StringComparison.OrdinalIgnoreCase) || Path.GetDirectoryName(path) is not { } folder)
            return [];
        string stem = Path.GetFileNameWithoutExtension(path);
        return [.. Directory.EnumerateFiles(folder, "*", new EnumerationOptions { AttributesToSkip = FileAttributes.ReparsePoint })
            .Where(part => part != path && Path.GetFileName(part).StartsWith($"{stem}.", StringComparison.OrdinalIgnoreCase))
            .Select(part => (part, Path.GetFileName(part)[stem.Length..]))
            .Where(part => Parts.Contains(part.Item2))];
    }

    private static readonly HashSet<string> Parts = new([".dbf", ".prj", ".shx", ".cpg", ".sbn", ".sbx", ".qix", ".qmd", ".qpj", ".shp.xml"], StringComparer.OrdinalIgnoreCase);

    // Within it, GeoJSON says that it is a collection of features.
    private const int Beginning = 1 << 16;

    // The number at the start of a .shp file, most significant byte first.
    private static ReadOnlySpan<byte> Shapefile => [0x00, 0x00, 0x27, 0x0A];

    private static ReadOnlySpan<byte> Sqlite => "SQLite format 3\0"u8;

    private static ReadOnlySpan<byte> Zip => [(byte)'P', (byte)'K', 0x03, 0x04];

    /// <summary>Reads the layer of a file; null where it is no file of boundaries.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="title">What it is called, where it does not say so itself.</param>
    /// <param name="limits">How much may be read.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <exception cref="UnreadableFileException">It is one, and can't be read.</exception>
    public static BoundaryLayer? Read(string path, string title, ReadLimits limits, CancellationToken cancellationToken)
    {
        using FileStream? file = Opened(path);
        if (file is not { CanSeek: true } || file.Length > limits.FileBytes)
            return null;
        try
        {
            byte[] begin = new byte[Beginning];
            ReadOnlySpan<byte> start = begin.AsSpan(0, file.ReadAtLeast(begin, begin.Length, throwOnEndOfStream: false));
            file.Position = 0;
            return start.StartsWith(Shapefile) ? ShapefileLayer.Read(path, title, limits, cancellationToken)
                : start.StartsWith(Sqlite) ? GeoPackageLayer.Read(path, limits, cancellationToken)
                : start.StartsWith(Zip) ? ShapefileLayer.ReadPacked(file, limits, cancellationToken)
                : GeoJsonLayer.Looks(start) ? GeoJsonLayer.Read(file, title, limits, cancellationToken)
                : null;
        }
        // The libraries that read these formats fail in ways of many kinds where counts and lengths are not true.
        catch (Exception exception) when (exception is not (UnreadableFileException or OperationCanceledException))
        {
            throw new UnreadableFileException("the boundaries can't be read, so the file is damaged or cut off. Get it again from whoever publishes it.", exception);
        }
    }

    /// <summary>Refuses what is too much.</summary>
    /// <exception cref="UnreadableFileException">It is too much.</exception>
    public static void Check(IReadOnlyCollection<BoundaryFeature> features, long vertices, ReadLimits limits)
    {
        if (features.Count > limits.Features)
            throw new UnreadableFileException(FormattableString.Invariant($"the file has more than {limits.Features:N0} features. Keep those of your area only, in a program such as QGIS."));
        if (vertices > limits.Vertices)
            throw new UnreadableFileException(FormattableString.Invariant($"the boundaries have more than {limits.Vertices:N0} points. Use a generalised version: the Office for National Statistics publishes one beside each full one, marked BGC or BUC."));
    }

    // Of a file that can't be opened, whoever reads tables says so: nothing shows that it is one of boundaries.
    private static FileStream? Opened(string path)
    {
        try
        {
            return new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
