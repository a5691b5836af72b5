using System.Globalization;
using System.IO.Compression;
using Graph.Import.Reading;
using NetTopologySuite.Features;
using NetTopologySuite.IO.Esri;
using NetTopologySuite.IO.Esri.Shapefiles.Readers;

namespace Graph.Import.Sources.Boundaries;

/// <summary>Reads a Shapefile: its shapes (.shp), the properties beside them (.dbf) and what its coordinates are (.prj).</summary>
internal static class ShapefileLayer
{
    private const string Shapes = ".shp";
    private const string Properties = ".dbf";
    private const string Projection = ".prj";

    // Much longer ones are no description of coordinates.
    private const int LongestProjection = 1 << 16;

    // A .dbf file that does not say what its letters are has those of Western Windows, of which ASCII is a part.
    private static readonly ShapefileReaderOptions Options = new() { GeometryBuilderMode = GeometryBuilderMode.IgnoreInvalidShapes };

    /// <summary>The layer of a .shp file with its other parts beside it.</summary>
    /// <exception cref="UnreadableFileException">A part is missing.</exception>
    public static BoundaryLayer Read(string path, string title, ReadLimits limits, CancellationToken cancellationToken)
    {
        using FileStream shapes = File.OpenRead(path);
        if (Beside(path, Properties) is not { } beside)
            throw new UnreadableFileException("the .dbf file of the Shapefile is missing, which has the names and codes. Put it beside the .shp file, or import the .zip they came in.");
        using FileStream properties = File.OpenRead(beside);
        return Read(title, shapes, properties, Beside(path, Projection) is { } projection && new FileInfo(projection).Length < LongestProjection ? File.ReadAllText(projection) : null, limits, cancellationToken);
    }

    /// <summary>The layer of a Shapefile in an archive; null where the archive has none, or is damaged.</summary>
    /// <exception cref="UnreadableFileException">It has several, or a part is missing.</exception>
    public static BoundaryLayer? ReadPacked(Stream file, ReadLimits limits, CancellationToken cancellationToken)
    {
        using ZipArchive? archive = Opened(file);
        ZipArchiveEntry[] layers = [.. archive?.Entries.Where(entry => Path.GetExtension(entry.FullName).Equals(Shapes, StringComparison.OrdinalIgnoreCase)) ?? []];
        if (archive is null || layers.Length == 0)
            return null;
        ArchiveGuard.Check(archive, limits, "archive", "Get it again from whoever publishes it.");
        if (layers.Length > 1)
            throw new UnreadableFileException($"the archive has {layers.Length} Shapefiles. Unpack it, and import the .shp file that you need.");

        string name = Path.ChangeExtension(layers[0].FullName, null);
        if (Part(Properties) is not { } beside)
            throw new UnreadableFileException("the archive has no .dbf file beside the .shp file, and so no names and codes. Get it again from whoever publishes it.");
        using MemoryStream shapes = Unpack(layers[0]);
        using MemoryStream properties = Unpack(beside);
        string? projection = Part(Projection) is { Length: < LongestProjection } small ? ReadText(small) : null;
        return Read(Path.GetFileName(name), shapes, properties, projection, limits, cancellationToken);

        ZipArchiveEntry? Part(string ending) => archive.Entries.FirstOrDefault(entry => entry.FullName.Equals(name + ending, StringComparison.OrdinalIgnoreCase));
    }

    // Whoever reads workbooks says what is wrong with a damaged archive: nothing shows that it is one of boundaries.
    private static ZipArchive? Opened(Stream file)
    {
        ZipArchive? archive = null;
        try
        {
            archive = new(file, ZipArchiveMode.Read, leaveOpen: true);

            // What it has in it is read when somebody asks for it first.
            _ = archive.Entries;
            return archive;
        }
        catch (InvalidDataException)
        {
            archive?.Dispose();
            return null;
        }
    }

    private static BoundaryLayer Read(string title, Stream shapes, Stream properties, string? projection, ReadLimits limits, CancellationToken cancellationToken)
    {
        List<BoundaryFeature> features = [];
        long vertices = 0;
        ShapeRecords.Check(shapes);
        ShapeRecords.CheckRows(properties);
        using ShapefileReader reader = Shapefile.OpenRead(shapes, properties, Options);
        while (reader.Read(out bool isDeleted, out Feature feature))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (isDeleted)
                continue;
            features.Add(new(features.Count + 1, Texts(feature.Attributes), feature.Geometry));
            vertices += feature.Geometry?.NumPoints ?? 0;
            BoundaryFile.Check(features, vertices, limits);
        }

        return new(title, projection, features);
    }

    private static Dictionary<string, string> Texts(IAttributesTable attributes)
    {
        Dictionary<string, string> texts = new(StringComparer.OrdinalIgnoreCase);
        foreach (string name in attributes.GetNames())
        {
            if (Convert.ToString(attributes[name], CultureInfo.InvariantCulture) is { Length: > 0 } text)
                texts.TryAdd(name, text.Trim());
        }

        return texts;
    }

    private static string? Beside(string path, string ending) =>
        new[] { ending, ending.ToUpperInvariant() }.Select(each => Path.ChangeExtension(path, each)).FirstOrDefault(File.Exists);

    private static MemoryStream Unpack(ZipArchiveEntry entry)
    {
        MemoryStream whole = new((int)Math.Min(entry.Length, int.MaxValue));
        using Stream packed = ArchiveGuard.Open(entry);
        packed.CopyTo(whole);
        whole.Position = 0;
        return whole;
    }

    private static string ReadText(ZipArchiveEntry entry)
    {
        using StreamReader reader = new(ArchiveGuard.Open(entry));
        return reader.ReadToEnd();
    }
}
