using System.Globalization;
using Graph.Import.Reading;
using Graph.Import.Values;

namespace Graph.Import.Mappings.Proposals;

/// <summary>The first values of a column, and what they look like.</summary>
internal sealed class ColumnValues
{
    private const int Sampled = 300;
    private const int LongestValue = 300;

    // Of the values that are there: lists have slips and remarks.
    private const double Most = 0.8;

    private const double Some = 0.3;

    private const double MostFilled = 0.9;

    private readonly Dictionary<ValueSign, int> counts = [];
    private readonly Cell[] cells;
    private readonly IReadOnlySet<string> known;

    public ColumnValues(Table table, int place, IReadOnlySet<string> known)
    {
        this.known = known;
        cells = [.. table.Rows.Select(row => row[place]).Where(cell => !cell.IsBlank && cell.Kind is CellKind.Text or CellKind.Number).Take(Sampled)];
        cells = [.. cells.Select(cell => cell.Text.Length > LongestValue ? cell with { Text = cell.Text[..LongestValue] } : cell)];
        Texts = [.. cells.Select(cell => cell.Text.Trim())];

        // Of a total under a list nothing has a name.
        int rows = table.Rows.Count - (table.Rows.Count > 1 && table.Rows[^1][place].IsBlank ? 1 : 0);
        IsFull = Texts.Count >= MostFilled * Math.Min(rows, Sampled);
        IsMonthFirst = Texts.Any(text => DateOrders.Of(text) == DateOrder.MonthFirst) && !Texts.Any(text => DateOrders.Of(text) == DateOrder.DayFirst);
    }

    /// <summary>The values, without blanks.</summary>
    public IReadOnlyList<string> Texts { get; }

    /// <summary>Whether nearly every row has a value; the last may be a total.</summary>
    public bool IsFull { get; }

    /// <summary>Whether its dates have the month first.</summary>
    public bool IsMonthFirst { get; }

    /// <summary>Whether commas stand between several entries: most values have some, and what stands between them comes again in other rows.</summary>
    public bool AreListed
    {
        get
        {
            string[] entries = [.. Texts.SelectMany(text => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];
            return Texts.Count(text => text.Contains(',', StringComparison.Ordinal)) * 3 >= Texts.Count
                && !Texts.Any(text => text.Contains(';', StringComparison.Ordinal) || text.Contains('\n', StringComparison.Ordinal))
                && entries.Length > Texts.Count
                && entries.Distinct(StringComparer.OrdinalIgnoreCase).Count() * 3 <= entries.Length * 2;
        }
    }

    /// <summary>How many of them have a sign.</summary>
    public int Count(ValueSign sign)
    {
        if (!counts.TryGetValue(sign, out int count))
            counts.Add(sign, count = cells.Count(cell => ValueSigns.Has(sign, cell, known)));
        return count;
    }

    /// <summary>The share of them that a sign holds for, from 0 to 1.</summary>
    public double Share(ValueSign sign) => Share(Count(sign));

    /// <summary>The share that a number of them is.</summary>
    public double Share(int count) => cells.Length == 0 ? 0 : (double)count / cells.Length;

    /// <summary>Whether most of them have a sign.</summary>
    public bool Look(ValueSign sign) => Share(sign) >= Most;

    /// <summary>The sign that most of them have and few others would; null where there is none.</summary>
    public ValueSign? Sign => Enum.GetValues<ValueSign>().Where(sign => sign is not (ValueSign.CharityNumber or ValueSign.CompanyNumber or ValueSign.Uprn or ValueSign.Building) && Look(sign)).Select(sign => (ValueSign?)sign).FirstOrDefault();

    /// <summary>Whether people are named among them, be there organisations, too.</summary>
    public bool NameSomePeople => Share(ValueSign.Person) >= Some;

    /// <summary>Whether they answer a question, as yes, no and a tick do.</summary>
    public bool AreAnswers => Look(ValueSign.Answer) || Look(ValueSign.YesNo);

    /// <summary>Whether they answer a question, or say when something is: they name nothing.</summary>
    public bool NameNothing => AreAnswers || Look(ValueSign.Time);

    /// <summary>Whether somebody can be reached by at least half of them.</summary>
    public bool ReachSomebody => cells.Length > 0 && 2 * (Count(ValueSign.EmailAddress) + Count(ValueSign.Telephone)) >= cells.Length;

    /// <summary>Whether any of them says, beside whatever else, how somebody can be reached.</summary>
    public bool HoldContacts => Texts.Any(ContactDetails.AreIn);

    /// <summary>What they look like, in a sentence: "The values look like postcodes: 48 of 50."</summary>
    public string Sentence(ValueSign sign) => Sentence($"look like {ValueSigns.Words(sign)}", Count(sign));

    /// <summary>What holds of some of them, in a sentence.</summary>
    public string Sentence(string what, int count) => string.Create(CultureInfo.InvariantCulture, $"{(Share(count) < Most ? "Only some of the values" : "The values")} {what}: {count} of {cells.Length}.");
}
