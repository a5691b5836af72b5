using SpreadCheetah;

namespace Graph.Export.Formats;

/// <summary>Texts in the cells of workbooks.</summary>
public static class SheetText
{
    /// <summary>The characters that a cell may have; Excel opens no workbook with more in one.</summary>
    public const int Longest = 32_767;

    /// <summary>A text as a cell keeps it: without the characters that XML has no place for; a longer one is cut, and ends in … to show it.</summary>
    public static string Kept(string text)
    {
        string clean = NetworkXml.Clean(text);
        if (clean.Length <= Longest)
            return clean;
        int end = Longest - 1;
        return string.Concat(clean.AsSpan(0, char.IsHighSurrogate(clean[end - 1]) ? end - 1 : end), "…");
    }

    /// <summary>Whether a text is too long for a cell.</summary>
    public static bool IsCut(string text) => NetworkXml.Clean(text).Length > Longest;

    internal static DataCell Cell(string text) => new(Kept(text));
}
