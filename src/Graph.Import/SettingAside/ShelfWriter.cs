using System.Buffers.Binary;
using System.Text;

namespace Graph.Import.SettingAside;

/// <summary>Writes the values of a record.</summary>
internal sealed class ShelfWriter
{
    // A number of seven bits a byte.
    private const int LongestNumber = 10;

    private byte[] bytes = new byte[1024];
    private int length;

    /// <summary>What was written since it was last taken. It holds until more is written.</summary>
    public ReadOnlySpan<byte> Taken()
    {
        ReadOnlySpan<byte> taken = bytes.AsSpan(0, length);
        length = 0;
        return taken;
    }

    public void Byte(byte value)
    {
        Reserve(1);
        bytes[length++] = value;
    }

    /// <summary>A number that is not below zero, in as few bytes as it needs.</summary>
    public void Number(long value)
    {
        Reserve(LongestNumber);
        ulong rest = (ulong)value;
        for (; rest >= 0x80; rest >>= 7)
            bytes[length++] = (byte)(rest | 0x80);
        bytes[length++] = (byte)rest;
    }

    public void Integer(int value)
    {
        Reserve(sizeof(int));
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(length), value);
        length += sizeof(int);
    }

    public void Double(double value)
    {
        Reserve(sizeof(double));
        BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(length), value);
        length += sizeof(double);
    }

    /// <summary>A text, which may be missing. Half a surrogate pair, which a file may have, comes back as it is.</summary>
    public void Text(string? text)
    {
        if (text is null)
        {
            Number(0);
            return;
        }

        int most = Encoding.UTF8.GetMaxByteCount(text.Length);
        Reserve(LongestNumber + most);
        if (text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0)
        {
            int count = Encoding.UTF8.GetByteCount(text);
            Number(((long)count << 1) + 1);
            length += Encoding.UTF8.GetBytes(text, bytes.AsSpan(length));
            return;
        }

        Number(((long)text.Length << 1) + 2);
        foreach (char letter in text)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(length), letter);
            length += sizeof(char);
        }
    }

    private void Reserve(int more)
    {
        if (length + more > bytes.Length)
            Array.Resize(ref bytes, Math.Max(2 * bytes.Length, length + more));
    }
}
