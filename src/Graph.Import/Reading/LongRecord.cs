using System.Globalization;
using System.Text;

namespace Graph.Import.Reading;

/// <summary>Finds out why a row of a text is longer than can be read: a cell is, or a quotation mark that opens one is never closed.</summary>
internal static class LongRecord
{
    /// <summary>What is wrong with the row, and what to do.</summary>
    /// <param name="file">The text.</param>
    /// <param name="encoding">How it is encoded.</param>
    /// <param name="separator">What stands between its cells.</param>
    /// <param name="hasQuotes">Whether quotation marks open and close cells.</param>
    /// <param name="row">Which row it is, from 1.</param>
    /// <param name="longest">The most characters that a cell may have.</param>
    public static string Explain(Stream file, Encoding encoding, char separator, bool hasQuotes, long row, int longest)
    {
        file.Position = 0;
        using StreamReader text = new(file, encoding, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        (long number, int cell, long length, bool isQuoted, bool isOpen) = (1, 1, 0, false, false);
        for (int next = text.Read(); next >= 0 && number <= row; next = text.Read())
        {
            char character = (char)next;
            if (hasQuotes && character == '"' && (isOpen || length == 0))
            {
                // Two within a cell close it and open it again, which comes to the same.
                (isQuoted, isOpen) = (true, !isOpen);
                length++;
            }
            else if (isOpen || (character != separator && character is not ('\n' or '\r')))
            {
                length++;
            }
            else
            {
                if (number == row && length > longest)
                    break;
                if (character == separator)
                    (cell, length, isQuoted) = (cell + 1, 0, false);
                else if (character == '\n' || text.Peek() != '\n')
                    (number, cell, length, isQuoted) = (number + 1, 1, 0, false);
            }
        }

        if (number == row && isOpen)
            return $"row {row} can't be read: a quotation mark that opens there is probably never closed. Double any quotation mark inside a cell.";
        return number == row && length > longest
            ? string.Create(CultureInfo.InvariantCulture, $"row {row} can't be read: cell {cell} of it has more than {longest} characters. Shorten it.{(isQuoted ? " A quotation mark that is never closed can also cause this." : "")}")
            : $"row {row} can't be read: it is too long. Take out what does not belong to the table.";
    }
}
