using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace Graph.Import.SettingAside;

/// <summary>Reads the values of a record, as <see cref="ShelfWriter"/> wrote them.</summary>
internal sealed class ShelfReader
{
    // The same headers, titles and ids come again and again: those that were read lately are not made again.
    private const int Remembered = 1 << 14;
    private const int LongestRemembered = 128;

    private readonly string?[] lately = new string?[Remembered];
    private byte[] bytes = [];
    private int place;

    /// <summary>Begins with a record.</summary>
    public void Begin(ArraySegment<byte> record) => (bytes, place) = (record.Array!, record.Offset);

    public byte Byte() => bytes[place++];

    public long Number()
    {
        ulong value = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte next = bytes[place++];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return (long)value;
        }
    }

    public int Integer()
    {
        int value = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(place));
        place += sizeof(int);
        return value;
    }

    public double Double()
    {
        double value = BinaryPrimitives.ReadDoubleLittleEndian(bytes.AsSpan(place));
        place += sizeof(double);
        return value;
    }

    public string? Text()
    {
        long written = Number();
        if (written == 0)
            return null;
        int count = (int)((written - 1) >> 1);
        if ((written & 1) == 0)
            return Letters((int)(written >> 1) - 1);
        ReadOnlySpan<byte> text = bytes.AsSpan(place, count);
        place += count;
        return count == 0 ? "" : count > LongestRemembered || !Ascii.IsValid(text) ? Encoding.UTF8.GetString(text) : Lately(text);
    }

    private string Letters(int count)
    {
        string text = string.Create(count, this, static (letters, reader) =>
        {
            for (int i = 0; i < letters.Length; i++)
                letters[i] = (char)BinaryPrimitives.ReadUInt16LittleEndian(reader.bytes.AsSpan(reader.place + (i * sizeof(char))));
        });
        place += count * sizeof(char);
        return text;
    }

    private string Lately(ReadOnlySpan<byte> text)
    {
        uint hash = 0;
        foreach (byte letter in text)
            hash = (BitOperations.RotateLeft(hash, 5) ^ letter) * 0x9E3779B1;
        ref string? known = ref lately[(hash ^ (hash >> 16)) & (Remembered - 1)];
        if (known is null || !Ascii.Equals(text, known))
            known = Encoding.ASCII.GetString(text);
        return known;
    }
}
