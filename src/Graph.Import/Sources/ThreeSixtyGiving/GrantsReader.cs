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
        int individuals = 0;
        CellAddress firstIndividual = default;
        int last = 0;
        foreach (RowView row in sheet.Rows)
        {
            bool continues = row.At.Row == last;
            last = row.At.Row ?? 0;
            (string? identifier, string? title) = (row.Name(Column.Identifier), row.Name(Column.Title));
            decimal? amount = row.Amount(Column.AmountAwarded);
            GrantOrganisation? recipient = GrantOrganisationReader.Read(row, Column.Recipient);
            GrantOrganisation? funder = GrantOrganisationReader.Read(row, Column.Funder);
            bool toIndividual = recipient is null && !row.IsBlank(Column.Individual);
            if (!continues && !IsComplete(row, identifier, title, amount, recipient is not null || toIndividual, funder is not null))
                continue;
            if (toIndividual && individuals++ == 0)
                firstIndividual = row.At;

            Funding? funding = FundingOf(row, identifier!, title!, amount);
            if (funding is not null)
                yield return new(row.At, funding, recipient, funder, LocationOf(row));
        }

        if (individuals > 0)
            sheet.Problems.Warn(firstIndividual, string.Create(CultureInfo.InvariantCulture, $"{individuals} grants went to individuals, from this row on. They are recorded without saying to whom."));
    }

    private static bool IsComplete(RowView row, string? identifier, string? title, decimal? amount, bool hasRecipient, bool hasFunder)
    {
        bool complete = true;
        Require(identifier is not null, Column.Identifier, "Every grant needs one that no other has.");
        Require(title is not null, Column.Title, "Say what the grant is for, in a line.");
        Require(amount is not null, Column.AmountAwarded, "Write the amount, or 0.");
        Require(hasRecipient, Column.Recipient.Name, "Name who received the grant.");
        Require(hasFunder, Column.Funder.Name, "Name who gave the grant.");
        return complete;

        void Require(bool given, ImportColumn column, string remedy)
        {
            if (given)
                return;
            complete = false;
            if (row.IsBlank(column))
                row.Problem(column, $"it is blank. {remedy}");
        }
    }

    private static Funding? FundingOf(RowView row, string identifier, string title, decimal? amount)
    {
        PartialDate? awarded = row.Date(Column.AwardDate);
        if (awarded is null && row.IsBlank(Column.AwardDate))
            row.Warn(Column.AwardDate, "it is blank, so nobody can tell when the grant was awarded.");

        string currency = row.Name(Column.Currency)?.ToUpperInvariant() ?? Money.DefaultCurrency;
        if (currency.Length != 3 || !currency.All(char.IsAsciiLetterUpper))
        {
            row.Problem(Column.Currency, $"{Plain.Quote(currency)} is no currency. Write its three letters, such as GBP.");
            return null;
        }

        PartialDate? since = row.Date(Column.PlannedStart) ?? row.Date(Column.ActualStart);
        PartialDate? until = row.Date(Column.PlannedEnd) ?? row.Date(Column.ActualEnd);
        if (until is { } end && since is { } start && end.LastDay < start.FirstDay)
        {
            row.Warn(Column.PlannedEnd, "the grant ends before it starts, so its end was left out.");
            until = null;
        }

        int? months = Months(row, Column.PlannedMonths) ?? Months(row, Column.ActualMonths);
        return new Funding
        {
            Id = "",
            Reference = identifier,
            Title = title,
            Description = row.Text(Column.Purpose),
            Kind = FundingKind.Grant,
            Amount = amount,
            Currency = currency,
            Awarded = awarded,
            Programme = row.Name(Column.ProgrammeTitle) ?? row.Name(Column.ProgrammeCode),
            Since = since,
            Until = until ?? After(since ?? awarded, months),
        };
    }

    private static int? Months(RowView row, ImportColumn column)
    {
        if (row.Text(column) is not { } text)
            return null;
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal months) && months is >= 0 and <= LongestMonths)
            return (int)Math.Ceiling(months);
        row.Problem(column, $"{Plain.Quote(text)} is no number of months. Write one such as 12.");
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
        (string? name, string? code) = (row.Name(Column.LocationName), row.Name(Column.LocationCode));
        string? gss = code is not null && Gss().IsMatch(code) ? code.ToUpperInvariant() : null;
        return (name ?? gss) is { } known ? new Place { Id = "", Name = known, Gss = gss } : null;
    }

    [GeneratedRegex(@"^[EWSNKJLM]\d{8}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Gss();
}
