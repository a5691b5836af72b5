using System.Globalization;
using Graph.Model;

namespace Graph.Api.Derivation.Scalars;

/// <summary>A moment; a day means its end.</summary>
internal sealed class MomentScalar : TextScalar<DateTimeOffset>
{
    public MomentScalar()
    {
        Name = "DateTime";
        Description = "A moment, such as 2026-06-01T09:30:00Z. You can also give a day, such as 2026-06-01: it means the end of that day, UTC.";
    }

    protected override bool TryParse(string text, out DateTimeOffset value) => Moments.TryRead(text, out value);

    protected override string Format(DateTimeOffset value) => value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    protected override string Kind => "a moment";

    protected override string Advice => "Write it as \"2026-06-01T09:30:00Z\", or as \"2026-06-01\" for the end of that day.";
}
