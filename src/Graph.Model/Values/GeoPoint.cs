using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Graph.Model;

/// <summary>A point on the earth (WGS 84).</summary>
/// <param name="Latitude">Degrees north, −90 to 90.</param>
/// <param name="Longitude">Degrees east, −180 to 180.</param>
public readonly record struct GeoPoint(double Latitude, double Longitude)
{
    /// <summary>Whether the point is on the earth.</summary>
    public bool IsValid => Math.Abs(Latitude) <= 90 && Math.Abs(Longitude) <= 180;

    /// <summary>Latitude and longitude, such as 53.4264,-2.3218.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Latitude:R},{Longitude:R}");

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <param name="text">The text to read.</param>
    /// <param name="point">The point, where the text is one.</param>
    /// <param name="problem">What is wrong and what would be right, where it is none.</param>
    public static bool TryParse(string text, out GeoPoint point, [NotNullWhen(false)] out string? problem)
    {
        string[] parts = text.Split(',');
        double longitude = double.NaN;
        bool isPoint = double.TryParse(parts[0], CultureInfo.InvariantCulture, out double latitude) && double.TryParse(parts[^1], CultureInfo.InvariantCulture, out longitude);
        point = new(latitude, longitude);
        problem = isPoint && parts.Length == 2 && point.IsValid ? null : $"\"{text}\" is not a point on the map. Write it as latitude,longitude: 53.4264,-2.3218.";
        return problem is null;
    }

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <exception cref="FormatException">The text is no point.</exception>
    public static GeoPoint Parse(string text) => TryParse(text, out GeoPoint point, out string? problem) ? point : throw new FormatException(problem);
}
