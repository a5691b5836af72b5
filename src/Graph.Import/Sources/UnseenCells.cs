using System.Buffers;
using Graph.Import.Reading;
using Graph.Model;

namespace Graph.Import.Sources;

/// <summary>Takes characters that nobody sees out of the cells of files of every kind, and says so once. See <see cref="UnseenCharacters"/>.</summary>
internal static class UnseenCells
{
    private const string Removed = "characters that nobody can see were taken out, here first. Look whether the text reads as it should.";

    // All that such a text could be made of besides: most cells need no closer look.
    private static readonly SearchValues<char> Plain = SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(letter => (char)letter), '\t', '\n', '\r', '£', '’', '–']);

    /// <summary>The table without such characters.</summary>
    public static Table Clear(Table table) => table.WithTexts(static text => text.AsSpan().IndexOfAnyExcept(Plain) < 0 ? text : UnseenCharacters.Strip(text, out _), Removed);
}
