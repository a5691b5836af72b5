using SpreadCheetah;

namespace Graph.Export.Formats;

/// <summary>Texts in the cells of workbooks.</summary>
internal static class SheetText
{
    /// <summary>The characters that a cell may have; Excel opens no workbook with more in one.</summary>
    public const int Longest = 32_767;

    /// <summary>A cell with a text, without the characters that XML has no place for; a longer one is cut, and ends in … to show it.</summary>
    public static DataCell Cell(string text)
    {
        string clean = NetworkXml.Clean(text);
        if (clean.Length <= Longest)
            return new(clean);
        int end = Longest - 1;
        return new(string.Concat(clean.AsSpan(0, char.IsHighSurrogate(clean[end - 1]) ? end - 1 : end), "…"));
    }
}
