namespace Graph.Model;

/// <summary>Turns degrees (WGS 84) into metres of the British National Grid, and back: a Helmert transformation to OSGB36 and a transverse Mercator projection.</summary>
/// <remarks>Right to about 5 metres in Great Britain, which is the accuracy of the transformation. Formulas and constants: Ordnance Survey, "A guide to coordinate systems in Great Britain", annexes B and C and section 6.6.</remarks>
public static class BritishGrid
{
    private const double Degree = Math.PI / 180;
    private const double Second = Degree / 3600;

    // The ellipsoids: GRS 80, which is that of WGS 84 to a millimetre, and Airy 1830.
    private const double EarthMajor = 6_378_137;
    private const double EarthMinor = 6_356_752.3142;
    private const double AiryMajor = 6_377_563.396;
    private const double AiryMinor = 6_356_256.909;

    // The Helmert transformation from WGS 84 to OSGB36: metres, seconds of arc, and a factor.
    private const double ShiftX = -446.448;
    private const double ShiftY = 125.157;
    private const double ShiftZ = -542.060;
    private const double TurnX = -0.1502 * Second;
    private const double TurnY = -0.2470 * Second;
    private const double TurnZ = -0.8421 * Second;
    private const double Stretch = 1 + 20.4894e-6;

    // The projection: its true origin, and where the grid counts from.
    private const double CentralScale = 0.9996012717;
    private const double OriginLatitude = 49 * Degree;
    private const double OriginLongitude = -2 * Degree;
    private const double OriginEast = 400_000;
    private const double OriginNorth = -100_000;

    // For the way back: nearly so many metres lie between two degrees of latitude.
    private const double MetresOfDegree = 111_000;
    private const int MostRounds = 50;
    private const double NearEnough = 0.001;

    private static readonly double Eccentricity = 1 - (AiryMinor * AiryMinor / (AiryMajor * AiryMajor));
    private static readonly double Flatness = (AiryMajor - AiryMinor) / (AiryMajor + AiryMinor);

    /// <summary>The point of the grid; null where it is far from the United Kingdom.</summary>
    /// <param name="point">A point on the earth.</param>
    public static GridPoint? Of(GeoPoint point)
    {
        (double east, double north) = Project(point.Latitude, point.Longitude);
        return double.IsFinite(east) && double.IsFinite(north) && Math.Abs(east) < int.MaxValue && Math.Abs(north) < int.MaxValue && new GridPoint((int)Math.Round(east), (int)Math.Round(north)) is { IsOnGrid: true } onGrid ? onGrid : null;
    }

    /// <summary>Metres east and north, for a point in degrees of WGS 84.</summary>
    /// <param name="latitude">Degrees north.</param>
    /// <param name="longitude">Degrees east.</param>
    public static (double East, double North) Project(double latitude, double longitude)
    {
        (double turnedLatitude, double turnedLongitude) = ToAiry(latitude * Degree, longitude * Degree);
        return Mercator(turnedLatitude, turnedLongitude);
    }

    /// <summary>The point on the earth that <see cref="Of"/> puts at a point of the grid, to the millimetre.</summary>
    /// <param name="point">A point of the grid: see <see cref="GridPoint.IsOnGrid"/>.</param>
    public static GeoPoint ToEarth(GridPoint point)
    {
        double latitude = (OriginLatitude / Degree) + ((point.North - OriginNorth) / MetresOfDegree);
        double longitude = OriginLongitude / Degree;

        // Each round goes as far as it was wrong. North of the grid is north to a few degrees, so that what is left shrinks tenfold.
        for (int round = 0; round < MostRounds; round++)
        {
            (double east, double north) = Project(latitude, longitude);
            (double tooWest, double tooSouth) = (point.East - east, point.North - north);
            if (Math.Abs(tooWest) < NearEnough && Math.Abs(tooSouth) < NearEnough)
                break;
            latitude += tooSouth / MetresOfDegree;
            longitude += tooWest / (MetresOfDegree * Math.Cos(latitude * Degree));
        }

        return new(latitude, longitude);
    }

    /// <summary>Metres east and north, for a point in radians of OSGB36.</summary>
    internal static (double East, double North) Mercator(double latitude, double longitude)
    {
        (double sin, double cos) = Math.SinCos(latitude);
        double tan2 = Math.Pow(Math.Tan(latitude), 2);
        double across = AiryMajor * CentralScale / Math.Sqrt(1 - (Eccentricity * sin * sin));
        double along = across * (1 - Eccentricity) / (1 - (Eccentricity * sin * sin));
        double excess = (across / along) - 1;
        double away = longitude - OriginLongitude;

        double i = Meridian(latitude) + OriginNorth;
        double ii = across / 2 * sin * cos;
        double iii = across / 24 * sin * Math.Pow(cos, 3) * (5 - tan2 + (9 * excess));
        double iiiA = across / 720 * sin * Math.Pow(cos, 5) * (61 - (58 * tan2) + (tan2 * tan2));
        double iv = across * cos;
        double v = across / 6 * Math.Pow(cos, 3) * ((across / along) - tan2);
        double vi = across / 120 * Math.Pow(cos, 5) * (5 - (18 * tan2) + (tan2 * tan2) + (14 * excess) - (58 * tan2 * excess));
        return (OriginEast + (iv * away) + (v * Math.Pow(away, 3)) + (vi * Math.Pow(away, 5)), i + (ii * away * away) + (iii * Math.Pow(away, 4)) + (iiiA * Math.Pow(away, 6)));
    }

    // The developed arc of a meridian from the true origin.
    private static double Meridian(double latitude)
    {
        double n2 = Flatness * Flatness;
        double n3 = n2 * Flatness;
        double less = latitude - OriginLatitude;
        double more = latitude + OriginLatitude;
        return AiryMinor * CentralScale * (
            ((1 + Flatness + (5.0 / 4 * n2) + (5.0 / 4 * n3)) * less)
            - (((3 * Flatness) + (3 * n2) + (21.0 / 8 * n3)) * Math.Sin(less) * Math.Cos(more))
            + (((15.0 / 8 * n2) + (15.0 / 8 * n3)) * Math.Sin(2 * less) * Math.Cos(2 * more))
            - (35.0 / 24 * n3 * Math.Sin(3 * less) * Math.Cos(3 * more)));
    }

    private static (double Latitude, double Longitude) ToAiry(double latitude, double longitude)
    {
        (double sin, double cos) = Math.SinCos(latitude);
        double earth = 1 - (EarthMinor * EarthMinor / (EarthMajor * EarthMajor));
        double radius = EarthMajor / Math.Sqrt(1 - (earth * sin * sin));
        (double x, double y, double z) = (radius * cos * Math.Cos(longitude), radius * cos * Math.Sin(longitude), (1 - earth) * radius * sin);

        double turnedX = ShiftX + (Stretch * x) - (TurnZ * y) + (TurnY * z);
        double turnedY = ShiftY + (TurnZ * x) + (Stretch * y) - (TurnX * z);
        double turnedZ = ShiftZ - (TurnY * x) + (TurnX * y) + (Stretch * z);

        // It converges to less than a millimetre in four rounds anywhere near Great Britain.
        double flat = Math.Sqrt((turnedX * turnedX) + (turnedY * turnedY));
        double found = Math.Atan2(turnedZ, flat * (1 - Eccentricity));
        for (int round = 0; round < 6; round++)
        {
            double sine = Math.Sin(found);
            found = Math.Atan2(turnedZ + (Eccentricity * AiryMajor / Math.Sqrt(1 - (Eccentricity * sine * sine)) * sine), flat);
        }

        return (found, Math.Atan2(turnedY, turnedX));
    }
}
