using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Graph.Api.Pictures;

/// <summary>
/// A file of columns, for programs that want arrays of numbers and not text: the letters PGC1, the length of a header in JSON,
/// the header, and the columns one after the other. The header says of each column its name, its type, where it begins after the
/// header and how many values it has. Numbers are little-endian, and the header and every column end at a multiple of 8.
/// </summary>
/// <remarks>Text is UTF-8 with a line feed between values; its length is in bytes.</remarks>
internal sealed class Columns
{
    /// <summary>The media type.</summary>
    public const string MediaType = "application/octet-stream";

    private const int Alignment = 8;
    private static readonly byte[] Magic = "PGC1"u8.ToArray();

    private readonly List<(string Name, string Type, int Length, byte[] Bytes)> columns = [];

    /// <summary>Adds a column of numbers.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="type">The type of array that reads it: float32, uint8, uint16, uint32 or int32.</param>
    /// <param name="values">The values.</param>
    public void Add<T>(string name, string type, T[] values)
        where T : unmanaged
    {
        byte[] bytes = MemoryMarshal.AsBytes(values.AsSpan()).ToArray();
        int size = values.Length == 0 ? 1 : bytes.Length / values.Length;
        if (!BitConverter.IsLittleEndian)
        {
            for (int at = 0; at < bytes.Length; at += size)
                bytes.AsSpan(at, size).Reverse();
        }

        columns.Add((name, type, values.Length, bytes));
    }

    /// <summary>Adds a column of texts.</summary>
    public void Add(string name, IEnumerable<string> values)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(string.Join('\n', values.Select(value => value.ReplaceLineEndings(" "))));
        columns.Add((name, "text", bytes.Length, bytes));
    }

    /// <summary>The file.</summary>
    /// <param name="describe">Writes what else the header says.</param>
    public byte[] Write(Action<Utf8JsonWriter> describe)
    {
        // Where columns begin depends on how long the header is, so it is said from the header's end.
        ArrayBufferWriter<byte> header = new();
        using (Utf8JsonWriter json = new(header))
        {
            json.WriteStartObject();
            describe(json);
            json.WriteStartArray("columns");
            int offset = 0;
            foreach ((string name, string type, int length, byte[] bytes) in columns)
            {
                json.WriteStartObject();
                json.WriteString("name", name);
                json.WriteString("type", type);
                json.WriteNumber("offset", offset);
                json.WriteNumber("length", length);
                json.WriteEndObject();
                offset += Aligned(bytes.Length);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        int begin = Aligned(Magic.Length + sizeof(int) + header.WrittenCount);
        byte[] file = new byte[begin + columns.Sum(column => Aligned(column.Bytes.Length))];
        Magic.CopyTo(file, 0);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(Magic.Length), header.WrittenCount);
        header.WrittenSpan.CopyTo(file.AsSpan(Magic.Length + sizeof(int)));
        int at = begin;
        foreach ((_, _, _, byte[] bytes) in columns)
        {
            bytes.CopyTo(file, at);
            at += Aligned(bytes.Length);
        }

        return file;
    }

    private static int Aligned(int length) => (length + Alignment - 1) / Alignment * Alignment;
}
