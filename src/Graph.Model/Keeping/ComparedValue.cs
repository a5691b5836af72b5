namespace Graph.Model;

/// <summary>What a value of a filter is compared as, in the terms of <see cref="ValueEncoding"/>.</summary>
public static class ComparedValue
{
    private const decimal TenThousandths = 10_000m;

    /// <summary>What a property's kept value must be to be equal, texts with their case folded; null where none can be.</summary>
    public static object? Equal(ValueEncoding encoding, object value) => value switch
    {
        string text when encoding.Property.Kind == PropertyKind.Text => ValueEncoding.Fold(text),
        string text => text,
        decimal number => Scaled(number) is var scaled && decimal.IsInteger(scaled) && Math.Abs(scaled) <= long.MaxValue ? (long)scaled : null,
        _ => encoding.Encode(value),
    };

    /// <summary>The greatest that a kept value may be, words by their place.</summary>
    /// <exception cref="ArgumentException">The property has no order.</exception>
    public static object AtMost(ValueEncoding encoding, object value) => value switch
    {
        decimal number => (long)Math.Clamp(decimal.Floor(Scaled(number)), long.MinValue, long.MaxValue),
        PartialDate date => PartialDate.Of(date.FirstDay).ToString(),
        _ => Ordered(encoding, value),
    };

    /// <summary>The least that a kept value may be, words by their place.</summary>
    /// <exception cref="ArgumentException">The property has no order.</exception>
    public static object AtLeast(ValueEncoding encoding, object value) => value switch
    {
        decimal number => (long)Math.Clamp(decimal.Ceiling(Scaled(number)), long.MinValue, long.MaxValue),
        PartialDate date => Earliest(date.FirstDay),
        _ => Ordered(encoding, value),
    };

    private static object Ordered(ValueEncoding encoding, object value) => encoding.Property.Kind == PropertyKind.Word
        ? (long)encoding.OrderedWords.ToList().IndexOf(PropertyDefinition.FormatWord(value))
        : Equal(encoding, value) ?? throw new ArgumentException($"{encoding.Property} cannot be compared with \"{value}\".", nameof(value));

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
