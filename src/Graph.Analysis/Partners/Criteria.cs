using Graph.Model;

namespace Graph.Analysis.Partners;

/// <summary>A question in the numbers of an index, and how well an organisation answers it.</summary>
internal sealed class Criteria
{
    private const int MostWords = 16;
    private const byte Direct = 2;
    private const byte Indirect = 1;

    private readonly PartnerQuestion question;
    private readonly byte[] points = new byte[MostWords];
    private readonly byte[] themePoints = new byte[PartnerQuestion.MostThemes];
    private readonly ushort[] wantedThemes;
    private readonly PlaceFit[] wantedPlaces;
    private readonly HashSet<int>? among;
    private readonly HashSet<int>? only;
    private readonly int from;

    public Criteria(PartnerIndex index, PartnerQuestion question)
    {
        (this.question, Day) = (question, question.AsOf.DayNumber);
        Themes = index.Themes.On(Day);
        Places = index.Places.On(Day);
        Words = new(index, question.Text, Themes);
        AskedThemes = [.. question.Themes.Select(index.Themes.Find)];
        wantedThemes = new ushort[index.Themes.Count];
        for (int theme = 0; AskedThemes.Length > 0 && theme < wantedThemes.Length; theme++)
        {
            for (int asked = 0; asked < AskedThemes.Length; asked++)
                wantedThemes[theme] |= (ushort)(AskedThemes[asked] >= 0 && Themes.IsIn(theme, AskedThemes[asked]) ? 1 << asked : 0);
        }

        AskedPlace = question.Place is null ? null : index.Places.Find(question.Place);
        wantedPlaces = new PlaceFit[index.Places.Count];
        for (int place = 0; AskedPlace is >= 0 && place < wantedPlaces.Length; place++)
            wantedPlaces[place] = Places.IsIn(place, AskedPlace.Value) ? PlaceFit.Within : Places.IsIn(AskedPlace.Value, place) ? PlaceFit.Around : PlaceFit.None;
        from = question.From is null ? -1 : index.Find(question.From);
        only = question.Only.Count > 0 ? [.. question.Only.Select(index.Find)] : null;
        among = question.Among is { } known ? [.. known.Ids.Select(index.Find)] : null;
    }

    /// <summary>The number of the day asked about.</summary>
    public int Day { get; }

    /// <summary>The words looked for.</summary>
    public AskedWords Words { get; }

    /// <summary>The numbers of the themes asked for.</summary>
    public int[] AskedThemes { get; }

    /// <summary>The number of the place asked for; null where there is none.</summary>
    public int? AskedPlace { get; }

    /// <summary>The postcode, or the beginning of one, that was asked for; null where none was.</summary>
    public PostcodePart? Postcode => question.Postcode;

    /// <summary>The themes on the day.</summary>
    public DayHierarchy Themes { get; }

    /// <summary>The places on the day.</summary>
    public DayHierarchy Places { get; }

    /// <summary>Whether an organisation meets all that has no facet, and what it has of the facets.</summary>
    /// <param name="block">Its block.</param>
    /// <param name="place">Its place there.</param>
    /// <param name="organisation">Its number.</param>
    /// <param name="found">How it answers the question; worth nothing where it does not meet them.</param>
    public bool Meets(PartnerBlock block, int place, int organisation, out Fit found)
    {
        found = default;
        if (Words.FindNothing || !block.Periods[place].Holds(Day) || organisation == from || block.Organisations[place] is not { } details)
            return false;
        if (only?.Contains(organisation) == false)
            return false;
        if (among is not null && among.Contains(organisation) != question.Among!.Value.AreWanted)
            return false;

        if (question.Postcode is { } part && !HasPostcode(block.SpotsOf(place), part))
            return false;
        int metres = 0;
        if (question.Near is { } near && (PartnerDistance.Nearest(block.SpotsOf(place), near, Day, out metres) < 0 || metres > (question.Within ?? int.MaxValue)))
            return false;

        decimal? income = Capacities.IncomeOf(block.YearsOf(place), details, Day)?.Amount;
        if ((question.IncomeAtLeast is { } least && !(income >= least)) || (question.IncomeAtMost is { } most && !(income <= most)))
            return false;
        if (question.Registered is { } isRegistered && (details.HasNumber || details.Registered <= Day) != isRegistered)
            return false;

        int words = ReadTexts(block, place);
        EntryTally tally = ReadEntries(block.EntriesOf(place), ref words);
        if (words != Words.All || !Fits(tally) || (question.SpareRooms is { } rooms && !(Capacities.SpareRoomsOf(block.EntriesOf(place).ToArray(), Day) >= rooms)))
            return false;

        OrganisationSize size = OrganisationSizes.Of(income);
        found = new(
            details.Sector,
            details.Form,
            size,
            income,
            question.Sectors.Count == 0 || question.Sectors.Contains(details.Sector),
            question.Forms.Count == 0 || question.Forms.Contains(details.Form),
            question.Sizes.Count == 0 || question.Sizes.Contains(size),
            AskedThemes.Length == 0 || tally.Themes != 0,
            AskedPlace is null || tally.Place > 0,
            Relevance: (2 * (Sum(points) + Sum(themePoints) + tally.Place)) + (tally.BelowTheRadar ? 1 : 0),
            IsOverlooked: !tally.Funded && !tally.PublicPartnership,
            metres);
        return true;
    }

    /// <summary>Whether a text or an edge that tells of an organisation says what a place is to it as it was asked.</summary>
    public bool Reaches(EntryKind kind) => kind == EntryKind.Serves ? question.Reach != PartnerReach.Located : question.Reach != PartnerReach.Serves;

    /// <summary>How the place of an entry is to the place asked for.</summary>
    public PlaceFit FitOf(in Entry entry) => wantedPlaces[entry.Target] switch
    {
        PlaceFit.Around when entry.Kind != EntryKind.Serves => PlaceFit.None,
        var fit => fit,
    };

    /// <summary>Which of the themes asked for a theme is, or lies within.</summary>
    public ushort AskedOf(int theme) => wantedThemes[theme];

    private bool HasPostcode(ReadOnlySpan<Spot> spots, PostcodePart part)
    {
        foreach (ref readonly Spot spot in spots)
        {
            if (spot.Postcode is { } postcode && spot.Period.Holds(Day) && part.Has(postcode))
                return true;
        }

        return false;
    }

    private int ReadTexts(PartnerBlock block, int place)
    {
        if (Words.All == 0)
            return 0;
        points.AsSpan().Clear();
        int all = 0;
        int start = block.WordsStart(place);
        ReadOnlySpan<int> words = block.Words;
        foreach (ref readonly Segment segment in block.SegmentsOf(place))
        {
            if (segment.Period.Holds(Day) && Words.In(words[start..segment.WordsEnd]) is not 0 and var found)
            {
                all |= found;
                Raise(points, found, segment.Points);
            }

            start = segment.WordsEnd;
        }

        return all;
    }

    private EntryTally ReadEntries(ReadOnlySpan<Entry> entries, ref int words)
    {
        EntryTally tally = default;
        themePoints.AsSpan().Clear();
        foreach (ref readonly Entry entry in entries)
        {
            switch (entry.Kind)
            {
                case EntryKind.Funding:
                    tally.Funded |= entry.Period.HasBegun(Day);
                    continue;
                case EntryKind.PublicPartnership:
                    tally.PublicPartnership |= entry.Period.HasBegun(Day);
                    continue;
                case var _ when !entry.Period.Holds(Day):
                    continue;
                case EntryKind.BelowTheRadar:
                    tally.BelowTheRadar = true;
                    continue;
                case EntryKind.Building:
                    tally.HasBuilding = true;
                    continue;
                case EntryKind.Theme:
                    ReadTheme(entry, ref tally, ref words);
                    continue;
                case var kind when kind.IsOfPlace():
                    ReadPlace(entry, ref tally, ref words);
                    continue;
            }
        }

        return tally;
    }

    private void ReadTheme(in Entry entry, ref EntryTally tally, ref int words)
    {
        bool isOwn = entry.Source is Source.Own or Source.Service;
        if (AskedThemes.Length > 0 && wantedThemes[entry.Target] is not 0 and var asked)
        {
            tally.Themes |= asked;
            Raise(themePoints, asked, isOwn ? Direct : Indirect);
        }

        if (Words.InTarget(entry) is not 0 and var found)
        {
            words |= found;
            Raise(points, found, isOwn ? PartnerRowsWriter.InName : PartnerRowsWriter.Elsewhere);
        }
    }

    private void ReadPlace(in Entry entry, ref EntryTally tally, ref int words)
    {
        if (AskedPlace is not null && Reaches(entry.Kind) && FitOf(entry) is not PlaceFit.None and var fit)
            tally.Place = Math.Max(tally.Place, fit == PlaceFit.Within ? Direct : Indirect);
        if (Words.InTarget(entry) is not 0 and var found)
        {
            words |= found;
            Raise(points, found, PartnerRowsWriter.Elsewhere);
        }
    }

    private bool Fits(in EntryTally tally) =>
        (question.HasBuilding is not { } has || tally.HasBuilding == has)
        && (question.Funded is not { } funded || tally.Funded == funded)
        && (question.BelowTheRadar is not { } below || tally.BelowTheRadar == below);

    /// <summary>A word, or a theme, counts where it counts most, however often it is found: who has much written about them is not ahead for that.</summary>
    private static void Raise(byte[] best, int found, byte counts)
    {
        for (int rest = found; rest != 0; rest &= rest - 1)
        {
            ref byte known = ref best[System.Numerics.BitOperations.TrailingZeroCount(rest)];
            known = Math.Max(known, counts);
        }
    }

    private static int Sum(byte[] counts)
    {
        int sum = 0;
        foreach (byte count in counts)
            sum += count;
        return sum;
    }

    private struct EntryTally
    {
        public int Themes;
        public byte Place;
        public bool HasBuilding;
        public bool Funded;
        public bool PublicPartnership;
        public bool BelowTheRadar;
    }
}

/// <summary>How a place is to the one asked for.</summary>
internal enum PlaceFit : byte
{
    None,

    /// <summary>It is that one, or lies within it.</summary>
    Within,

    /// <summary>It is wider, and that one lies within it.</summary>
    Around,
}

/// <summary>What an organisation has of the facets, and how it is put in order.</summary>
internal readonly record struct Fit(
    Sector Sector, OrganisationForm Form, OrganisationSize Size, decimal? Income, bool FitsSector, bool FitsForm, bool FitsSize, bool FitsTheme, bool FitsPlace, int Relevance, bool IsOverlooked, int Metres)
{
    /// <summary>How many of the conditions that have a facet it does not meet.</summary>
    public int Missed => (FitsSector ? 0 : 1) + (FitsForm ? 0 : 1) + (FitsSize ? 0 : 1) + (FitsTheme ? 0 : 1) + (FitsPlace ? 0 : 1);
}
