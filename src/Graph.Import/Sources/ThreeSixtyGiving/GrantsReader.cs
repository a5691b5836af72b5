using System.Globalization;
using System.Text.RegularExpressions;
using Graph.Import.Reports;
using Graph.Model;
using Column = Graph.Import.Sources.ThreeSixtyGiving.GrantsFormat;

namespace Graph.Import.Sources.ThreeSixtyGiving;

/// <summary>Reads grants.</summary>
internal static partial class GrantsReader
{
    private const int LongestMonths = 1200;

    public static IEnumerable<GrantRow> Read(SheetRows sheet)
    {
        GrantWarnings warnings = new(sheet.Problems);
        int last = 0;
        foreach (RowView row in sheet.Rows)
        {
            bool continues = row.At.Row == last;
            last = row.At.Row ?? 0;
            (string? identifier, string? title) = (row.Name(Column.Identifier), row.Name(Column.Title));
            decimal? amount = row.Amount(Column.AmountAwarded);
            bool toIndividual = !row.NamesNobody(Column.Individual);
            GrantOrganisation? recipient = RecipientOf(row, toIndividual);
            GrantOrganisation? funder = GrantOrganisationReader.Read(row, Column.Funder);
            if (!continues && !IsComplete(row, identifier, title, toIndividual))
                continue;
            if (toIndividual)
                warnings.AddIndividual(row.At);
            if (identifier is not null)
                warnings.Add(identifier, recipient, row.At);

            PartialDate? awarded = AwardedOn(row);
            yield return new(row.At, identifier!, title!)
            {
                Description = row.Text(Column.Purpose),
                Amount = amount,
                Currency = row.Code(Column.Currency) ?? Money.DefaultCurrency,
                Awarded = awarded,
                Programme = row.Value(Column.ProgrammeTitle) ?? row.Value(Column.ProgrammeCode),
                Period = PeriodOf(row, awarded),
                Recipient = recipient,
                Funder = funder,
                Location = LocationOf(row),
            };
        }

        warnings.Close();
    }

    // Where a row says that a person received the grant, a name for the organisation is most likely the person's, and must not be published as one.
    private static GrantOrganisation? RecipientOf(RowView row, bool toIndividual)
    {
        if (!toIndividual)
            return GrantOrganisationReader.Read(row, Column.Recipient);
        if (!row.NamesNobody(Column.Recipient.Name) || !row.NamesNobody(Column.Recipient.Identifier))
            row.Warn(Column.Recipient.Name, $"the row says in \"{Column.Individual.Header}\" that the grant went to a person, so the organisation was left out. If it went to the organisation, empty \"{Column.Individual.Header}\".");
        return null;
    }

    private static bool IsComplete(RowView row, string? identifier, string? title, bool toIndividual)
    {
        bool complete = true;
        if (identifier is not null && Placeholder.Is(identifier))
            row.Problem(Column.Identifier, $"{Plain.Quote(identifier)} is not an identifier. Every grant needs an identifier of its own.");
        Require(identifier is not null, Column.Identifier, "Every grant needs an identifier of its own.");
        Require(title is not null, Column.Title, "Say what the grant is for, in a line.");
        if (row.IsBlank(Column.AmountAwarded))
            Require(false, Column.AmountAwarded, "Write the amount, or 0.");
        if (!row.IsBlank(Column.IndividualName))
            Require(toIndividual || IsNamed(Column.Recipient), Column.Individual, $"\"{Column.IndividualName.Header}\" names a person, and people are not recorded as organisations. Fill in \"{Column.Individual.Header}\" to record the grant without saying who received it.");
        else
            Require(toIndividual || IsNamed(Column.Recipient), Column.Recipient.Name, $"Enter the organisation that received the grant. If it went to a person, fill in \"{Column.Individual.Header}\".");
        Require(IsNamed(Column.Funder), Column.Funder.Name, "Enter the organisation that gave the grant.");
        return complete;

        // "N/A" says that nobody is named, which was reported; the grant is known all the same.
        bool IsNamed(OrganisationColumns columns) => !row.IsBlank(columns.Name) || !row.IsBlank(columns.Identifier);

        void Require(bool given, ImportColumn column, string remedy)
        {
            if (given)
                return;
            complete = false;
            if (row.IsBlank(column))
                row.Problem(column, $"it is blank. {remedy}");
        }
    }

    private static PartialDate? AwardedOn(RowView row)
    {
        PartialDate? awarded = row.Date(Column.AwardDate);
        if (awarded is null && row.IsBlank(Column.AwardDate))
            row.Warn(Column.AwardDate, "it is blank, so it is not known when the grant was awarded.");
        return awarded;
    }

    /// <summary>From when until when the grant runs; where no end is given, it follows from how many months it is for.</summary>
    private static WrittenPeriod PeriodOf(RowView row, PartialDate? awarded)
    {
        WrittenPeriod period = PeriodOf(row);
        int? months = Months(row, Column.PlannedMonths) ?? Months(row, Column.ActualMonths);
        return period with { Until = period.Until ?? (period.IsOpen ? null : After(period.Since ?? awarded, months)) };
    }

    private static WrittenPeriod PeriodOf(RowView row)
    {
        PartialDate? since = row.Date(Column.PlannedStart) ?? row.Date(Column.ActualStart);
        bool isOpen = row.IsOpen(Column.PlannedEnd) || (row.IsBlank(Column.PlannedEnd) && row.IsOpen(Column.ActualEnd));
        if (isOpen)
            return new(since, null, isOpen);

        PartialDate? last = row.EndDate(Column.PlannedEnd) ?? (row.IsOpen(Column.ActualEnd) ? null : row.EndDate(Column.ActualEnd));
        if (Periods.Contradiction(since, last) is not null)
        {
            row.Warn(Column.PlannedEnd, "the grant ends before it starts, so its end was left out.");
            last = null;
        }

        // The standard's end is the last day of the grant; the end of a fact is the first day on which it is over.
        return new(since, last is { } day ? CellValues.DayAfter(day) : null, isOpen);
    }

    private static int? Months(RowView row, ImportColumn column)
    {
        if (row.Value(column) is not { } text)
            return null;
        if (decimal.TryParse(MonthsWord().Replace(text, ""), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal months) && months is >= 0 and <= LongestMonths)
            return (int)Math.Ceiling(months);
        row.Problem(column, $"{Plain.Quote(text)} is not a number of months. Write it as a number, such as 12.");
        return null;
    }

    private static PartialDate? After(PartialDate? start, int? months) => (start, months) switch
    {
        ({ Day: not null } day, > 0) => PartialDate.Of(day.FirstDay.AddMonths(months.Value)),
        ({ Month: not null } month, > 0) => month.FirstDay.AddMonths(months.Value) is var end ? PartialDate.Of(end.Year, end.Month) : null,
        ({ } year, > 0) when months.Value % 12 == 0 => PartialDate.Of(year.Year + (months.Value / 12)),
        _ => null,
    };

    private static Place? LocationOf(RowView row)
    {
        (string? name, string? code) = (row.Value(Column.LocationName), row.Value(Column.LocationCode));
        string? gss = code is null ? null : CellCodes.GssIn(code);
        return (name ?? gss) is { } known ? new Place { Id = "", Name = known, Gss = gss } : null;
    }

    [GeneratedRegex(@"\s*(months?|mths?)\.?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex MonthsWord();
}
