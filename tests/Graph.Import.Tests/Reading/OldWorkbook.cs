using System.Text;

namespace Graph.Import.Tests.Reading;

/// <summary>Makes workbooks of Excel 97 to 2003 by hand: a stream of records, in a file that is built as a disk is.</summary>
internal static class OldWorkbook
{
    private const int Sector = 512;
    private const int SmallestStream = 4096;
    private const uint End = 0xFFFFFFFE;
    private const uint Free = 0xFFFFFFFF;

    /// <summary>A workbook of one sheet, with a shared text in each cell but those that are numbers, the last of which are days.</summary>
    public static byte[] Of(string sheet, params string[][] rows)
    {
        byte[] globals(int at) =>
        [
            .. Record(0x0809, [0, 6, 5, 0, .. new byte[12]]),
            .. Record(0x0042, [0xB0, 0x04]),
            .. Record(0x00E0, new byte[20]),
            .. Record(0x00E0, [0, 0, 14, 0, .. new byte[16]]),
            .. Record(0x0085, [.. BitConverter.GetBytes(at), 0, 0, (byte)sheet.Length, 0, .. Encoding.Latin1.GetBytes(sheet)]),
            .. Record(0x00FC, [.. BitConverter.GetBytes(rows.Sum(row => row.Length)), .. BitConverter.GetBytes(rows.Sum(row => row.Length)), .. rows.SelectMany(row => row).SelectMany(Text)]),
            .. Record(0x000A, []),
        ];
        int shared = 0;
        byte[] cells =
        [
            .. Record(0x0809, [0, 6, 0x10, 0, .. new byte[12]]),
            .. Record(0x0200, [.. BitConverter.GetBytes(0), .. BitConverter.GetBytes(rows.Length), 0, 0, .. Short(rows.Max(row => row.Length)), 0, 0]),
            .. rows.SelectMany((row, number) => row.SelectMany((text, column) => Cell(number, column, text, shared++))),
            .. Record(0x00E5, [1, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
            .. Record(0x000A, []),
        ];
        return Compound([.. globals(globals(0).Length), .. cells]);
    }

    private static byte[] Cell(int row, int column, string text, int shared)
    {
        byte[] place = [.. Short(row), .. Short(column)];
        return DateOnly.TryParse(text, out DateOnly day) ? Record(0x0203, [.. place, 1, 0, .. BitConverter.GetBytes(day.ToDateTime(default).ToOADate())])
            : int.TryParse(text, out int number) ? Record(0x027E, [.. place, 0, 0, .. BitConverter.GetBytes((number << 2) | 2)])
            : text.StartsWith('=') ? [.. Record(0x0006, [.. place, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, .. new byte[8]]), .. Record(0x0207, Text(text[1..]))]
            : text.StartsWith('#') ? Record(0x0205, [.. place, 0, 0, 0x17, 1])
            : Record(0x00FD, [.. place, 0, 0, .. BitConverter.GetBytes(shared)]);
    }

    private static byte[] Text(string text) => [.. Short(text.Length), 0, .. Encoding.Latin1.GetBytes(text)];

    private static byte[] Short(int number) => BitConverter.GetBytes((ushort)number);

    private static byte[] Record(ushort kind, byte[] content) => [.. BitConverter.GetBytes(kind), .. Short(content.Length), .. content];

    // A header, one sector of which sector follows which, one of the directory, and the stream.
    private static byte[] Compound(byte[] stream)
    {
        int length = Math.Max(SmallestStream, (stream.Length + Sector - 1) / Sector * Sector);
        int sectors = length / Sector;
        byte[] header =
        [
            0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[16], 0x3E, 0, 3, 0, 0xFE, 0xFF, 9, 0, 6, 0, .. new byte[10],
            .. Numbers(1, 1, 0, SmallestStream, End, 0, End, 0, 0), .. Numbers([.. Enumerable.Repeat(Free, 108)]),
        ];
        byte[] following = Numbers([0xFFFFFFFD, End, .. Enumerable.Range(3, sectors - 1).Select(next => (uint)next), End, .. Enumerable.Repeat(Free, (Sector / 4) - 2 - sectors)]);
        byte[] directory = [.. Entry("Root Entry", 5, 1, End, 0), .. Entry("Workbook", 2, Free, 2, length), .. new byte[Sector - 256]];
        return [.. header, .. following, .. directory, .. stream, .. new byte[length - stream.Length]];
    }

    private static byte[] Entry(string name, byte kind, uint child, uint start, int length)
    {
        byte[] called = Encoding.Unicode.GetBytes(name);
        return [.. called, .. new byte[64 - called.Length], .. Short(called.Length + 2), kind, 1, .. Numbers(Free, Free, child), .. new byte[36], .. Numbers(start, (uint)length, 0)];
    }

    private static byte[] Numbers(params uint[] numbers) => [.. numbers.SelectMany(BitConverter.GetBytes)];
}
