using System.Buffers.Binary;

namespace Graph.Import.Sources.Boundaries;

/// <summary>Refuses Shapefiles that say they have more shapes, points or rows than there are bytes for, before anybody makes room for them or looks for them.</summary>
/// <remarks>The format is that of ESRI's technical description of July 1998: lengths are in words of 16 bits, most significant byte first, and counts are the other way round.</remarks>
internal static class ShapeRecords
{
    private const int HeaderBytes = 100;
    private const int RecordHeaderBytes = 8;

    // dBASE III: how many rows, where they begin, and how long each is; least significant byte first.
    private const int DbfHeaderBytes = 12;

    // The kind of shape, the box around it, and how many parts and points it has.
    private const int CountsBytes = 44;
    private const int PartsAt = 36;
    private const int PointsAt = 40;
    private const int PartBytes = 4;
    private const int PointBytes = 16;

    /// <param name="shapes">The .shp file, at its start, and left there.</param>
    /// <exception cref="InvalidDataException">A shape says so.</exception>
    public static void Check(Stream shapes)
    {
        byte[] start = new byte[RecordHeaderBytes + CountsBytes];
        for (long at = HeaderBytes; at + RecordHeaderBytes < shapes.Length;)
        {
            shapes.Position = at;
            int read = shapes.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
            long length = 2L * BinaryPrimitives.ReadInt32BigEndian(start.AsSpan(4));
            if (length < 0 || at + RecordHeaderBytes + length > shapes.Length)
                throw new InvalidDataException("A shape is longer than the file.");

            ReadOnlySpan<byte> content = start.AsSpan(RecordHeaderBytes);
            if (read == start.Length && length >= CountsBytes && HasParts(BinaryPrimitives.ReadInt32LittleEndian(content)))
            {
                (long parts, long points) = (BinaryPrimitives.ReadInt32LittleEndian(content[PartsAt..]), BinaryPrimitives.ReadInt32LittleEndian(content[PointsAt..]));
                if (parts < 0 || points < 0 || CountsBytes + (parts * PartBytes) + (points * PointBytes) > length)
                    throw new InvalidDataException("A shape has more points than bytes.");
                shapes.Position = at + RecordHeaderBytes + CountsBytes;
                CheckParts(shapes, (int)parts, points);
            }

            at += RecordHeaderBytes + length;
        }

        shapes.Position = 0;
    }

    /// <param name="properties">The .dbf file, at its start, and left there.</param>
    /// <exception cref="InvalidDataException">It says that it has more rows than bytes.</exception>
    public static void CheckRows(Stream properties)
    {
        byte[] start = new byte[DbfHeaderBytes];
        if (properties.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) < start.Length)
            throw new InvalidDataException("The properties end before their rows.");
        properties.Position = 0;
        (long rows, long header, long row) = (BinaryPrimitives.ReadUInt32LittleEndian(start.AsSpan(4)), BinaryPrimitives.ReadUInt16LittleEndian(start.AsSpan(8)), BinaryPrimitives.ReadUInt16LittleEndian(start.AsSpan(10)));
        if (row == 0 || header + (rows * row) > properties.Length + row)
            throw new InvalidDataException("The properties have more rows than bytes.");
    }

    // Each part begins at one of the points, and none before the part that it follows.
    private static void CheckParts(Stream shapes, int parts, long points)
    {
        byte[] starts = new byte[parts * PartBytes];
        shapes.ReadExactly(starts);
        int last = 0;
        for (int part = 0; part < parts; part++)
        {
            int first = BinaryPrimitives.ReadInt32LittleEndian(starts.AsSpan(part * PartBytes));
            if (first < last || first > points)
                throw new InvalidDataException("A part of a shape begins where there are no points.");
            last = first;
        }
    }

    // Lines and polygons, plain, with heights and with measures.
    private static bool HasParts(int kind) => kind is 3 or 5 or 13 or 15 or 23 or 25;
}
