using Graph.Model;

namespace Graph.Bench.Partners;

/// <summary>A made-up directory of any size, the same each time: organisations with three services each, in wards of boroughs of a region, with themes in three levels, income, funding and buildings.</summary>
internal sealed class PartnerDirectory(int organisations)
{
    public const int Themes = 300;
    public const int Boroughs = 10;
    public const int Wards = 20 * Boroughs;
    public const int Places = 1 + Boroughs + Wards;

    private const int ServicesEach = 3;
    private const int Seed = 20261128;

    private static readonly string[] Nouns = Words("food kitchen foodbank lunch club youth carers advice debt housing benefits garden allotment choir music theatre football dance drop centre hub library learning english jobs volunteering befriending dementia autism mental health walking cycling sewing repair cafe pantry clothes furniture transport minibus nursery playgroup parents toddlers bereavement recovery refugees women men veterans pensioners heritage nature energy recycling digital computer homework mentoring");
    private static readonly string[] Extras = Words("community open weekly free friendly local new shared warm safe welcoming friday monday evening weekend morning hot fresh cooked family young older people neighbours everyone small groups support training sessions activities courses meals help together");

    public static DateOnly AsOf => new(2026, 6, 1);

    public int Organisations => organisations;

    /// <summary>The words that people look for.</summary>
    public static IReadOnlyList<string> Asked => Nouns;

    public static string ThemeId(int theme) => FactId.Of<Theme>("partners", $"{theme}");

    public static string PlaceId(int place) => FactId.Of<Place>("partners", $"{place}");

    /// <summary>The theme that is broader; null at the top. There are 15 at the top, 60 in the middle and the rest below.</summary>
    public static int? Broader(int theme) => theme < 15 ? null : theme < 75 ? theme % 15 : 15 + (theme % 60);

    /// <summary>The place that it lies in: wards in boroughs, boroughs in the region, which is the first.</summary>
    public static int? Around(int place) => place == 0 ? null : place <= Boroughs ? 0 : 1 + (place % Boroughs);

    /// <summary>The name of a theme.</summary>
    public static string ThemeName(int theme) => $"{Nouns[theme % Nouns.Length]} {Extras[theme * 7 % Extras.Length]}";

    /// <summary>All organisations, one by one.</summary>
    public IEnumerable<PartnerRecord> Records()
    {
        Random random = new(Seed);
        for (int i = 0; i < organisations; i++)
        {
            int ward = 1 + Boroughs + random.Next(Wards);
            yield return new(
                i,
                $"{Text(random, 2)} {i}",
                Text(random, 8),
                (Sector)(1 + random.Next(9)),
                random.Next(4) == 0 ? null : Math.Round((decimal)Math.Pow(10, 3 + (random.NextDouble() * 5)), 2),
                [.. Enumerable.Range(0, ServicesEach).Select(_ => (Text(random, 2), Text(random, 6), random.Next(Themes)))],
                random.Next(4) == 0 ? random.Next(Themes) : null,
                ward,
                random.Next(5) == 0 ? Around(ward)!.Value : ward,
                random.Next(3) == 0 ? Text(random, 4) : null,
                random.Next(5) == 0 ? random.Next(4) : null);
        }
    }

    /// <summary>All of it as facts.</summary>
    public IEnumerable<Fact> Facts()
    {
        string funder = FactId.Of<Organisation>("partners", "funder");
        yield return new Organisation { Id = funder, Name = "Zz", Until = PartialDate.Of(2020) };
        for (int theme = 0; theme < Themes; theme++)
        {
            yield return new Theme { Id = ThemeId(theme), Name = ThemeName(theme) };
            if (Broader(theme) is { } wide)
                yield return new Broader { Id = FactId.Of<Broader>(ThemeId(theme)), From = ThemeId(theme), To = ThemeId(wide) };
        }

        for (int place = 0; place < Places; place++)
        {
            yield return new Place { Id = PlaceId(place), Name = $"Place{place}" };
            if (Around(place) is { } wide)
                yield return new Within { Id = FactId.Of<Within>(PlaceId(place)), From = PlaceId(place), To = PlaceId(wide) };
        }

        foreach (PartnerRecord record in Records())
        {
            foreach (Fact fact in record.Facts(funder))
                yield return fact;
        }
    }

    private static string Text(Random random, int words) => string.Join(' ', Enumerable.Range(0, words).Select(i => i % 2 == 0 ? Nouns[Skewed(random, Nouns.Length)] : Extras[random.Next(Extras.Length)]));

    // Some words are far more common than others, as in any language.
    private static int Skewed(Random random, int count) => (int)(count * random.NextDouble() * random.NextDouble());

    private static string[] Words(string text) => text.Split(' ');
}
