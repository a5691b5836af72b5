namespace Graph.Store.Sqlite;

/// <summary>What a value of a filter is compared as.</summary>
internal static class ComparedValue
{
    private const decimal TenThousandths = 10_000m;

    /// <summary>What a column must have to be equal; null where none can be.</summary>
    public static object? Equal(FactColumn column, object value) => value switch
    {
        string text when column.Property.Kind == PropertyKind.Text => FactColumn.Fold(text),
        string text => text,
        decimal number => Scaled(number) is var scaled && decimal.IsInteger(scaled) && Math.Abs(scaled) <= long.MaxValue ? (long)scaled : null,
        ValueList<string> or ValueList<OrgIdentifier> => column.Encode(value) is string list ? FactColumn.Fold(list) : null,
        _ => column.Encode(value),
    };

    /// <summary>The greatest that <see cref="SortExpression"/> may be.</summary>
    public static object AtMost(FactColumn column, object value) => value switch
    {
        decimal number => (long)Math.Clamp(decimal.Floor(Scaled(number)), long.MinValue, long.MaxValue),
        PartialDate date => PartialDate.Of(date.FirstDay).ToString(),
        _ => Ordered(column, value),
    };

    /// <summary>The least that <see cref="SortExpression"/> may be.</summary>
    public static object AtLeast(FactColumn column, object value) => value switch
    {
        decimal number => (long)Math.Clamp(decimal.Ceiling(Scaled(number)), long.MinValue, long.MaxValue),
        PartialDate date => Earliest(date.FirstDay),
        _ => Ordered(column, value),
    };

    private static object Ordered(FactColumn column, object value) => column.Property.Kind == PropertyKind.Word
        ? (long)column.OrderedWords.ToList().IndexOf(PropertyDefinition.FormatWord(value))
        : Equal(column, value) ?? throw new ArgumentException($"{column.Property} can't be compared with \"{value}\".", nameof(value));

    /// <summary>The first in order of the dates that begin on a day: a year or month that begins with it comes before the day itself.</summary>
    private static string Earliest(DateOnly day) => (day switch
    {
        { Day: 1, Month: 1 } => PartialDate.Of(day.Year),
        { Day: 1 } => PartialDate.Of(day.Year, day.Month),
        _ => PartialDate.Of(day),
    }).ToString();

    private static decimal Scaled(decimal number) => Math.Abs(number) > decimal.MaxValue / TenThousandths
        ? Math.Sign(number) * decimal.MaxValue
        : number * TenThousandths;
}
