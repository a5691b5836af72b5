using System.Text.RegularExpressions;
using Graph.Import.Reading;
using Graph.Import.Values;
using Graph.Model;

namespace Graph.Import.Sources;

/// <summary>Signs by which people tell a total, a remark, an explanation or "as above" from what a sheet is about.</summary>
internal static partial class RowSigns
{
    private static readonly HashSet<string> Ditto = new(["\"", "\"\"", "''", "〃", "″", "“", "”", "´´", ",,", "do", "do.", "^", "-\"-", "- \" -", "idem"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a cell says that it means what the cell above says.</summary>
    public static bool IsDitto(Cell cell) => cell.Kind == CellKind.Text && cell.Text.Length is > 0 and < 20 && (Ditto.Contains(cell.Text.Trim()) || Placeholder.RefersToAnother(cell.Text));

    /// <summary>Whether a row sums up others: a word such as "Total", and nothing but numbers beside it; or nothing but amounts.</summary>
    /// <param name="row">The row.</param>
    /// <param name="headers">The columns.</param>
    /// <param name="isIncomplete">Whether it says too little to be what the table is about.</param>
    public static bool IsTotal(TableRow row, HeaderMap headers, Func<bool> isIncomplete)
    {
        (bool hasLabel, bool hasNumber, bool hasWordBeside, bool hasWords) = (false, false, false, false);
        foreach (Cell cell in row.Cells)
        {
            if (cell.IsBlank)
                continue;
            if (cell.Kind != CellKind.Text || (cell.Text.Length < 40 && Number().IsMatch(cell.Text)))
                hasNumber = true;
            else if (hasLabel && cell.Text.Length < 40 && char.IsAsciiDigit(cell.Text[0]))
                (hasNumber, hasWords) = (true, true);
            else if (!hasLabel && cell.Text.Length < 80 && Total().Match(cell.Text) is { Success: true } match)
                (hasLabel, hasWordBeside, hasNumber) = (true, match.Groups["of"].Success, hasNumber || cell.Text.Any(char.IsAsciiDigit));
            else
                return false;
        }

        return hasLabel ? !hasWordBeside || (hasNumber && !hasWords) : hasNumber && HasAmountsOnly(row, headers) && isIncomplete();
    }

    private static bool HasAmountsOnly(TableRow row, HeaderMap headers) =>
        row.Cells.Index().All(cell => cell.Item.IsBlank || headers.At(cell.Index) is null or { Property.Kind: PropertyKind.Decimal });

    /// <summary>Whether a row is a remark on the table: where it comes from, who made it, when it was printed, whom to ask.</summary>
    /// <param name="row">The row.</param>
    /// <param name="headers">The columns.</param>
    /// <param name="isIncomplete">Whether it says too little to be what the table is about.</param>
    public static bool IsRemark(TableRow row, HeaderMap headers, Func<bool> isIncomplete)
    {
        int place = Array.FindIndex(row.Cells, cell => !cell.IsBlank);
        if (place < 0 || row[place] is not { Kind: CellKind.Text } first)
            return false;

        bool isAlone = Array.FindLastIndex(row.Cells, cell => !cell.IsBlank) == place;
        return (Remark().IsMatch(first.Text) && (isAlone || headers.At(place) is { GroupsRows: true } || isIncomplete())) || (isAlone && (Imprint().IsMatch(first.Text) || NoteWords.Are(first.Text)));
    }

    /// <summary>Whether a row names the columns again: at the top of each printed page, or in other words under the header.</summary>
    /// <param name="row">The row.</param>
    /// <param name="headers">The columns.</param>
    /// <param name="isNearHeader">Whether it stands right under the header, where other words are looked for too.</param>
    public static bool IsHeaderAgain(TableRow row, HeaderMap headers, bool isNearHeader)
    {
        (int filled, int again) = (0, 0);
        for (int place = 0; place < row.Cells.Length; place++)
        {
            Cell cell = row[place];
            if (cell.IsBlank)
                continue;
            filled++;
            bool isSame = cell.Kind == CellKind.Text && cell.Text.AsSpan().Trim().Equals(headers.Table.Header[place].Text.AsSpan().Trim(), StringComparison.OrdinalIgnoreCase);
            if (!isSame && !isNearHeader)
                return false;
            if (isSame || (cell.Kind == CellKind.Text && cell.Text.Length < 80 && headers.At(place) is { } column && (HeaderMap.ColumnOf(headers.Format, cell.Text) == column || headers.Format.AskedAboutByKey[HeaderKey.Bare(cell.Text)].Contains(column))))
                again++;
        }

        return filled >= 2 && again * 2 >= filled;
    }

    /// <summary>Whether the row under the header names columns too, and others than those above: a header of two rows, which has to be one.</summary>
    public static bool IsSecondHeader(TableRow row, HeaderMap headers)
    {
        List<Cell> cells = [.. row.Cells.Where(cell => !cell.IsBlank)];
        return cells.Count >= 3
            && cells.TrueForAll(cell => cell.Kind == CellKind.Text && cell.Text.Length < 40 && Formats.Know(cell.Text))
            && !IsHeaderAgain(row, headers, isNearHeader: true);
    }

    /// <summary>Whether a row under the header explains the columns: how a date is written, which words there are, an example.</summary>
    public static bool IsExplanation(TableRow row, HeaderMap headers)
    {
        bool explains = false;
        for (int place = 0; place < row.Cells.Length; place++)
        {
            Cell cell = row[place];
            if (cell.IsBlank || headers.At(place) is not { IsProse: false } column)
                continue;
            if (cell.Kind == CellKind.Text && Example().IsMatch(cell.Text))
                return true;
            if (cell.Kind == CellKind.Text && cell.Text.Length < 200 && (Explanation().IsMatch(cell.Text) || ListsWords(column, cell.Text)))
                explains = true;
            else if (column.Property?.Kind is PropertyKind.Date or PropertyKind.Decimal && (cell.Kind != CellKind.Text || cell.Text.Any(char.IsAsciiDigit)))
                return false;
        }

        return explains;
    }

    private static bool ListsWords(ImportColumn column, string text) => column.Property is { Kind: PropertyKind.Word } property
        && text.Split(['/', '|', ',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is { Length: > 1 } words
        && words.All(word => property.Words.Any(known => HeaderKey.Of(known).Equals(HeaderKey.Of(word), StringComparison.OrdinalIgnoreCase)));

    [GeneratedRegex(@"^[\s(£$€+-]*[\d.,\s]*\d[\d.,\s]*[)%]?\s*$", RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex Number();

    [GeneratedRegex(@"^\W*((grand|sub|overall|running|net|gross)[\s-]*)?totals?\b(?<of>\s+(of|for|in|by|to|number|amount|value|spend|cost|grants?|awards?|awarded|funding|people|contacts|partners|partnerships|organisations|buildings|rows|records|rent)\b.*)?(\s*\(.*\))?[^\p{L}]*$|^\W*(sum|count|average)\b(?<of>\s*:?)[^\p{L}]*$|^\W*(number|no\.?|count)\s+(?<of>of)\s+[\p{L} ]{3,30}[^\p{L}]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience.Milliseconds)]
    private static partial Regex Total();

    [GeneratedRegex(@"^\W*(data\s+)?(sources?|notes?|n\.?b\.?|key|legend|footnotes?|disclaimer)\s*[:–—-]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience.Milliseconds)]
    private static partial Regex Remark();

    [GeneratedRegex(@"^\W*(last\s+)?(updated|printed|produced|prepared|compiled|exported|generated|downloaded|reviewed|amended)\b.*(\b(by|on|at|from)\b|:|\d)|^\W*page\s+\d+|^\W*end\s+of\s+(the\s+)?(report|list|file|data|table|register)\b|^(©|copyright\b)|^\d+\s+(records?|rows?|entries|results?|items?)\b|^\*+\s*\p{L}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience.Milliseconds)]
    private static partial Regex Imprint();

    [GeneratedRegex(@"^\W*(e\.?g[.:,]\s|eg\s|for example\b|example:)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience.Milliseconds)]
    private static partial Regex Example();

    [GeneratedRegex(@"^\W*(\(?(required|mandatory|optional|free text|drop-?down|pick list|text|date)\)?\s*$|\(?(d{1,2}|m{1,4}|y{2,4})([\s./-]+(d{1,2}|m{1,4}|y{2,4})){1,2}\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience.Milliseconds)]
    private static partial Regex Explanation();
}
