using System.Globalization;

namespace Graph.Import.Values;

/// <summary>Finds the order of day and month.</summary>
internal static class DateOrders
{
    private const int Months = 12;

    private const int Days = 31;

    /// <summary>The order that a text shows.</summary>
    public static DateOrder Of(string text)
    {
        ReadOnlySpan<char> rest = text.AsSpan().Trim();
        if (!TakeNumber(ref rest, out int first, out int length) || length > 2 || !TakeSeparator(ref rest)
            || !TakeNumber(ref rest, out int second, out length) || length > 2 || !TakeSeparator(ref rest)
            || !TakeNumber(ref rest, out _, out length) || length is not (2 or 4) || (rest.Length > 0 && rest[0] is not (' ' or 'T')))
            return DateOrder.None;

        return (first, second) switch
        {
            ( >= 1 and <= Months, >= 1 and <= Months) => first == second ? DateOrder.None : DateOrder.Either,
            ( >= 1 and <= Days, >= 1 and <= Months) => DateOrder.DayFirst,
            ( >= 1 and <= Months, >= 1 and <= Days) => DateOrder.MonthFirst,
            _ => DateOrder.None,
        };
    }

    /// <summary>The same date with the other order of day and month.</summary>
    /// <param name="text">A text that is such a date.</param>
    public static string Swapped(string text)
    {
        ReadOnlySpan<char> rest = text.AsSpan().Trim();
        TakeNumber(ref rest, out int first, out _);
        char separator = rest.TrimStart()[0];
        TakeSeparator(ref rest);
        TakeNumber(ref rest, out int second, out _);
        return string.Create(CultureInfo.InvariantCulture, $"{second:00}{separator}{first:00}{rest}");
    }

    private static bool TakeNumber(ref ReadOnlySpan<char> text, out int number, out int length)
    {
        length = 0;
        while (length < text.Length && char.IsAsciiDigit(text[length]))
            length++;
        bool isNumber = int.TryParse(text[..length], NumberStyles.None, CultureInfo.InvariantCulture, out number);
        text = text[length..];
        return isNumber;
    }

    private static bool TakeSeparator(ref ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        if (text.IsEmpty || text[0] is not ('/' or '-' or '.'))
            return false;
        text = text[1..].TrimStart();
        return true;
    }
}
