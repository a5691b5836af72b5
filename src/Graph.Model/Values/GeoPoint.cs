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
    /// <exception cref="FormatException">The text is no point.</exception>
    public static GeoPoint Parse(string text)
    {
        string[] parts = text.Split(',');
        return parts.Length == 2
            && double.TryParse(parts[0], CultureInfo.InvariantCulture, out double latitude)
            && double.TryParse(parts[1], CultureInfo.InvariantCulture, out double longitude)
            && new GeoPoint(latitude, longitude) is { IsValid: true } point
            ? point
            : throw new FormatException($"\"{text}\" is not a point on the map. Write it as latitude,longitude: 53.4264,-2.3218.");
    }
}
