using System.Globalization;

namespace Graph.Api.Derivation.Scalars;

/// <summary>A day.</summary>
internal sealed class DateScalar : TextScalar<DateOnly>
{
    public DateScalar()
    {
        Name = "Date";
        Description = "A day, such as 2026-06-01.";
    }

    protected override bool TryParse(string text, out DateOnly value) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    protected override string Format(DateOnly value) => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    protected override string Kind => "a day";

    protected override string Advice => "Write the year, month and day: \"2026-06-01\".";
}
