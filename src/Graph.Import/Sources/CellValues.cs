using System.Globalization;
using System.Text.RegularExpressions;
using Graph.Import.Reports;
using Graph.Import.Values;
using Graph.Model;

namespace Graph.Import.Sources;

/// <summary>Reads dates, amounts, words and addresses in the cells of a row, in one way for every format. What can't be read is reported, and read as nothing.</summary>
internal static partial class CellValues
{
    private static readonly PropertyDefinition Rent = Ontology.Of<Tenure>().Property(nameof(Tenure.AnnualRent));

    private static readonly PropertyDefinition Awarded = Ontology.Of<Funding>().Property(nameof(Funding.Awarded));

    /// <summary>A date: where several months are meant, the first.</summary>
    public static PartialDate? Date(this RowView row, ImportColumn column) => Date(row, column, isEnd: false);

    /// <summary>A beginning and an end, of which the second must not be before the first.</summary>
    public static WrittenPeriod Period(this RowView row, ImportColumn since, ImportColumn until)
    {
        bool isOpen = row.IsOpen(until);
        WrittenPeriod period = new(row.Date(since), isOpen ? null : row.EndDate(until), isOpen);
        if (Periods.Contradiction(period.Since, period.Until) is not null)
        {
            row.Problem(until, $"\"{period.Until}\" is before \"{period.Since}\" in \"{since.Header}\". Correct the dates, or swap them.");
            return period with { Until = null };
        }

        return row.Sheet.Headers.SaysLastDay(until) && period.Until is { } last ? period with { Until = DayAfter(last) } : period;
    }

    /// <summary>The end of what lasted to the end of a day: the day after. A month or a year ends with its last day either way.</summary>
    public static PartialDate DayAfter(PartialDate last) => last.Day is null ? last : PartialDate.Of(last.FirstDay.AddDays(1));

    /// <summary>Whether a cell for an end says that there is none: "ongoing".</summary>
    public static bool IsOpen(this RowView row, ImportColumn until) => row.Cell(until) is { Kind: Reading.CellKind.Text } cell && Placeholder.SaysNoEnd(cell.Text);

    /// <summary>The date of an end: where several months are meant, the last. "Ongoing" is for <see cref="IsOpen"/>.</summary>
    public static PartialDate? EndDate(this RowView row, ImportColumn column) => Date(row, column, isEnd: true);

    /// <summary>An amount of money.</summary>
    public static decimal? Amount(this RowView row, ImportColumn column)
    {
        if (row.Text(column) is not { } text || (!Amounts.SaysNothing(text) && IsPlaceholder(row, column, text)))
            return null;

        bool isRent = column.Property == Rent;
        WrittenAmount written = Amounts.Read(row.Cell(column), isRent);
        if (written.Amount is not { } amount)
            row.Problem(column, Sentences($"{row.Shown(column, text)} is not an amount.", written.Clue, Amounts.Remedy, column.Property?.Minimum is null ? Amounts.NegativeRemedy : ""));
        else if (IsTooSmall(row, column, text, amount))
            return null;
        else if (written.Remark is { } remark)
            row.Warn(column, $"{row.Shown(column, text)}: {remark}.");
        return written.Amount;
    }

    /// <summary>Whether a number is smaller than its property can be; it is reported.</summary>
    public static bool IsTooSmall(this RowView row, ImportColumn column, string text, decimal number)
    {
        if (column.Property?.Minimum is not { } minimum || number >= minimum)
            return false;
        row.Problem(column, $"{row.Shown(column, text)} is less than {minimum}, which {(column.Property == Rent ? "a rent" : "this")} can't be. Correct the number, or empty the cell.");
        return true;
    }

    /// <summary>One of a list of words.</summary>
    public static T? Word<T>(this RowView row, ImportColumn column, WordList<T> words)
        where T : struct, Enum => (T?)Word(row, column, (WordList)words);

    /// <summary>One of a list of words.</summary>
    public static object? Word(this RowView row, ImportColumn column, WordList words)
    {
        // A word of the list says something, also where it is a sign that elsewhere means that nothing is known.
        if (row.Name(column) is not { } text)
            return null;
        if (words.TryRead(text, out object? value))
            return value;
        if (!words.IsSign(text) && row.Value(column) is null)
            return null;
        row.Problem(column, $"{row.Shown(column, text)} is not one of the words for this column. Write {Plain.List(words.Words, "or")}.");
        return null;
    }

    /// <summary>An email address.</summary>
    public static string? Email(this RowView row, ImportColumn column)
    {
        if (row.Given(column) is not { } text)
            return null;
        string? address = EmailAddresses.Read(text, out string? clue);
        if (clue is not null)
            row.Problem(column, Sentences($"{Plain.Hidden} is not {TextForm.EmailAddress.Noun()}.", clue, "Write it as name@example.org, or empty the cell."));
        return address;
    }

    private static PartialDate? Date(RowView row, ImportColumn column, bool isEnd)
    {
        if (row.Text(column) is not { } text)
            return null;
        if (!isEnd && Placeholder.SaysNoEnd(text))
        {
            row.Warn(column, $"{row.Shown(column, text)} does not say when, so it was left out.");
            return null;
        }

        if (row.Sheet.Dates.IsMonthFirst(column, text) || IsPlaceholder(row, column, text))
            return null;

        Reading.Cell cell = row.Cell(column);
        if (char.IsLetter(text[0]))
            cell = cell with { Text = (isEnd ? EndWords() : BeginningWords()).Replace(cell.Text.Trim(), "") };
        WrittenDate written = Dates.Read(cell, row.Sheet.Dates.StyleOf(column));
        if (Dates.IsEmpty(text, written.First))
        {
            row.Warn(column, $"{row.Shown(column, text)} is what programs write if no date is known, so it was left out.");
            return null;
        }

        if ((isEnd ? written.Last : written.First) is not { } date)
        {
            row.Problem(column, Sentences($"{row.Shown(column, text)} is not a date.", written.Clue, written.Remedy ?? Dates.Remedy));
            return null;
        }

        if (!CanBe(row, column, text, date))
            return null;

        // A grant may be agreed, and published, before the day of its award.
        if (column.Property == Awarded && date.FirstDay > row.Sheet.Today)
            row.Warn(column, string.Create(CultureInfo.InvariantCulture, $"{row.Shown(column, text)} is in the future (today is {row.Sheet.Today:yyyy-MM-dd}), and was recorded as it is. Check that it is right."));
        if (written.Remark is { } remark)
            row.Warn(column, $"{row.Shown(column, text)} was recorded as {date}: {remark}.");
        return date;
    }

    private static bool CanBe(RowView row, ImportColumn column, string text, PartialDate date)
    {
        if (!PlausibleYears.Include(column.Property, date))
            row.Problem(column, string.Create(CultureInfo.InvariantCulture, $"{row.Shown(column, text)} has the year {date.Year}, which can't be right. Correct the year, or empty the cell."));
        else if (PastDates.IsTooLate(column.Property, date, row.Sheet.Today))
            row.Problem(column, string.Create(CultureInfo.InvariantCulture, $"{row.Shown(column, text)} is {(column.Property!.YearsAhead > 0 ? "more than a year " : "")}in the future (today is {row.Sheet.Today:yyyy-MM-dd}). Write the date of what has already happened, or empty the cell."));
        else
            return true;
        return false;
    }

    private static bool IsPlaceholder(RowView row, ImportColumn column, string text) => row.IsPlaceholder(column, text, Placeholder.In(text), RowView.NoValue);

    private static string Sentences(params string[] sentences) => string.Join(' ', sentences.Where(sentence => sentence.Length > 0));

    [GeneratedRegex(@"^(since|from|as of|as from|w\.?e\.?f\.?)\s+", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, Patience.Milliseconds)]
    private static partial Regex BeginningWords();

    [GeneratedRegex(@"^(until|till|to|up to|ends?|ended|ending|expires)\s+", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, Patience.Milliseconds)]
    private static partial Regex EndWords();
}
