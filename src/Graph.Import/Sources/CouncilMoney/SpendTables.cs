using System.Text.RegularExpressions;
using Graph.Import.Reading;
using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Sources.CouncilMoney;

/// <summary>Finds out which columns of a council's payments are which, by the words of their headers and by the values under them; never by where they stand.</summary>
internal static partial class SpendTables
{
    private const int Sampled = 300;

    // Of the values that are there, how many have to be what the column is for: files have notes and totals at their end.
    private const double Most = 0.8;

    private static readonly string[] Suppliers = ["supplier", "vendor", "payee", "creditor", "merchant"];
    private static readonly string[] Codes = ["id", "code", "number", "no", "ref"];
    private static readonly string[] Kinds = ["type", "category", "group", "postcode", "uri", "sme", "vcse"];
    private static readonly string[] AmountWords = ["net", "amount", "value", "gross", "total", "paid"];
    private static readonly string[] DateHeaders = ["paid", "payment", "date", "cleared", "posted", "posting", "invoice", "updated"];
    private static readonly string[] Payers = ["body", "organisation", "organization", "council", "authority", "entity"];
    private static readonly string[] Purposes = ["purpose", "category", "expenditure", "expense", "subjective", "cipfsubs", "description", "service"];

    /// <summary>The table under the headers of <see cref="SpendFormat"/>, with what was read as what; the table itself where it is not of payments.</summary>
    public static Table Recognise(Table table, ProblemLog problems)
    {
        Candidate[] columns = [.. table.Header.Cells.Index().Where(cell => !cell.Item.IsBlank).Select(cell => new Candidate(table, cell.Index))];
        Candidate? supplier = Best(columns, Suppliers, column => column.Named, column => (column.HasAny(["name"]) ? 1 : 0) - (column.HasAny(Codes) ? 1 : 0) - (column.HasAny(Kinds) ? 2 : 0))
            ?? Array.Find(columns, column => HeaderKey.Of(column.Header) == "beneficiaryname" && column.Named >= Most);
        Candidate? amount = Best(columns, AmountWords, column => column.HasAny(["vat", "irrecoverable"]) || ReferenceEquals(column, supplier) ? 0 : column.Amounts, column => -Array.FindIndex(AmountWords, column.Has));
        Candidate? paid = Best(columns, DateHeaders, column => column.Dates, column => -Array.FindIndex(DateHeaders, column.Has));
        if (supplier is null || amount is null || paid is null)
            return table;

        Candidate? payer = Best(columns, Payers, column => ReferenceEquals(column, supplier) || column.HasAny(["unit", "service"]) ? 0 : column.Named, column => column.HasAny(["name", "label"]) ? 1 : 0);
        Candidate? purpose = Best(columns, Purposes, column => new[] { supplier, payer }.Contains(column) || column.HasAny(["code", "uri", "vat"]) ? 0 : column.Named, column => -Array.FindIndex(Purposes, column.Has));

        TableRow header = table.Header;
        List<string> told = [];
        foreach ((Candidate? column, ImportColumn meant) in new[] { (supplier, SpendFormat.Supplier), (amount, SpendFormat.Amount), (paid, SpendFormat.Paid), (payer, SpendFormat.Payer), (purpose, SpendFormat.Purpose) })
        {
            if (column is null || HeaderMap.ColumnOf(Format, column.Header) == meant)
                continue;
            header = header.With(column.Place, new(meant.Header));
            told.Add($"{Plain.Quote(column.Header)} as \"{meant.Header}\"");
        }

        if (told.Count > 0)
            problems.Warn(new(table.Sheet, null, null), $"these are payments, by the words of the headers and the values under them. Read were {Plain.List(told)}. If that is wrong, rename the columns.");
        return table with { Header = header };
    }

    private static SpendFormat Format { get; } = new();

    /// <summary>The column whose header has one of some words, and whose values fit best.</summary>
    private static Candidate? Best(Candidate[] columns, string[] words, Func<Candidate, double> fits, Func<Candidate, int> preference) => columns
        .Where(column => column.HasAny(words) && fits(column) >= Most)
        .OrderByDescending(preference)
        .ThenByDescending(fits)
        .ThenBy(column => column.Place)
        .FirstOrDefault();

    /// <summary>A column, with what its values are.</summary>
    private sealed class Candidate
    {
        private readonly string[] words;
        private readonly string[] values;

        public Candidate(Table table, int place)
        {
            Place = place;
            Header = table.Header[place].Text.Trim();
            words = Header.Contains(':', StringComparison.Ordinal) ? [] : [.. Word().Matches(Header).Select(match => match.Value.ToLowerInvariant())];
            values = [.. table.Rows.Select(row => row[place]).Where(cell => !cell.IsBlank).Take(Sampled).Select(cell => cell.Text.Trim())];
        }

        public int Place { get; }

        public string Header { get; }

        /// <summary>How many of its values are names: texts with words, and no addresses of web pages.</summary>
        public double Named => Share(value => value.Count(char.IsLetter) > 2 && value.Count(char.IsLetter) > value.Count(char.IsDigit) && !value.StartsWith("http", StringComparison.OrdinalIgnoreCase));

        public double Amounts => Share(value => Values.Amounts.Read(new(value), isYearly: false).Amount is not null && (value.Contains('.', StringComparison.Ordinal) || Has("amount")));

        public double Dates => Share(value => value.Length > 5 && !decimal.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out _) && Values.Dates.Read(new(value), default).First is { Day: not null });

        public bool Has(string word) => words.Contains(word, StringComparer.Ordinal);

        public bool HasAny(string[] any) => any.Any(Has);

        private double Share(Func<string, bool> isOne) => values.Length == 0 ? 0 : (double)values.Count(isOne) / values.Length;
    }

    // Headers are written in words, or in one with capitals: SupplierName.
    [GeneratedRegex(@"\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})", RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex Word();
}
