namespace Graph.Analysis.Partners;

/// <summary>Something that is known of an organisation and answers what was looked for, or says what it has delivered.</summary>
/// <param name="Kind">What kind of thing it is.</param>
/// <param name="Node">The id of what has it: the organisation, or its service, funding, initiative, partnership, building or a case.</param>
/// <param name="Fact">The id of the fact that says so: the node itself, or its edge to a theme or place.</param>
/// <param name="Words">The words that were looked for, as they stand there; empty where none was found there.</param>
/// <param name="Target">The id of the theme or place; null where there is none.</param>
/// <param name="Asked">The id of the theme or place that was asked for, or of the broader theme that the words name; null where it is the same, or none was.</param>
/// <param name="Tie">How the node is tied to the place, such as being located there; null where the evidence is not about a place.</param>
/// <param name="IsAround">Whether the place that was asked for lies within the one it is about, and not the other way round.</param>
public sealed record PartnerEvidence(PartnerEvidenceKind Kind, string Node, string Fact, IReadOnlyList<string> Words, string? Target = null, string? Asked = null, PlaceTie? Tie = null, bool IsAround = false)
{
    /// <summary>The id of the organisation that it tells of.</summary>
    public string Organisation { get; init; } = "";
}

/// <summary>What kind of thing says that an organisation answers what was looked for.</summary>
public enum PartnerEvidenceKind
{
    /// <summary>One of its names has the words.</summary>
    Name = 1,

    /// <summary>Its description, its rows in sector maps, its postcode or its register numbers have the words.</summary>
    Description,

    /// <summary>A service, or something else that it offers, has the words.</summary>
    Service,

    /// <summary>It is tagged with the theme, or something that it offers, receives or takes part in is.</summary>
    Theme,

    /// <summary>It is in the place or serves it, or a building or service of it does.</summary>
    Place,

    /// <summary>An initiative that it takes part in has the words.</summary>
    Initiative,

    /// <summary>A partnership that it is a party to has the words.</summary>
    Partnership,

    /// <summary>Funding that it has received: what it was to deliver, and for whom.</summary>
    Funding,

    /// <summary>A case that is told of it.</summary>
    Learning,

    /// <summary>It has a postcode that begins as was asked for, or a building of it has.</summary>
    Postcode,
}

/// <summary>What a place is to something.</summary>
public enum PlaceTie
{
    /// <summary>It is there.</summary>
    Located = 1,

    /// <summary>Its postcode is there, by the table of postcodes; nobody recorded that it is.</summary>
    Postcode,

    /// <summary>It says that it belongs there.</summary>
    Belongs,

    /// <summary>It works for the people of that place.</summary>
    Serves,
}

/// <summary>Finds what says that organisations answer a question, and what they have delivered.</summary>
public sealed class PartnerEvidenceFinder
{
    private readonly PartnerIndex index;
    private readonly Criteria criteria;

    /// <summary>For a question.</summary>
    /// <param name="index">What is known.</param>
    /// <param name="question">What was looked for.</param>
    public PartnerEvidenceFinder(PartnerIndex index, PartnerQuestion question) => (this.index, criteria) = (index, new(index, question));

    /// <summary>What is known of an organisation: first what answers the question, then the funding that it has received by the day and the cases told of it by then.</summary>
    /// <param name="organisation">Its id.</param>
    public IReadOnlyList<PartnerEvidence> Of(string organisation)
    {
        int number = index.Find(organisation);
        if (number < 0)
            return [];

        (PartnerBlock block, int place) = (index.BlockOf(number), number & PartnerBlock.Mask);
        Dictionary<(PartnerEvidenceKind, string), PartnerEvidence> texts = ReadTexts(block, place);
        List<PartnerEvidence> marks = [];
        foreach (ref readonly Entry entry in block.EntriesOf(place))
        {
            if (entry.Kind is EntryKind.Funding or EntryKind.Learning && entry.Period.HasBegun(criteria.Day))
            {
                string node = index.Ids.NodeOf(entry.Source, entry.Node);
                PartnerEvidenceKind kind = KindOf(entry.Source, isName: false);
                texts.TryAdd((kind, node), new(kind, node, node, []));
            }
            else if ((entry.Kind == EntryKind.Theme || entry.Kind.IsOfPlace()) && entry.Period.Holds(criteria.Day) && OfMark(entry) is { } mark
                && !(mark.Tie == PlaceTie.Postcode && marks.Exists(other => other.Tie == PlaceTie.Postcode && other.Node == mark.Node)))
            {
                // Of the areas that a postcode lies in, the smallest says where it is.
                marks.Add(mark);
            }
        }

        return [.. texts.Values.Concat(marks).Concat(Postcodes(block.SpotsOf(place)))
            .OrderBy(evidence => evidence.Words.Count == 0 && evidence.Target is null)
            .ThenBy(evidence => evidence.Kind)
            .ThenBy(evidence => evidence.Node, StringComparer.Ordinal)
            .ThenBy(evidence => evidence.Fact, StringComparer.Ordinal)
            .Select(evidence => evidence with { Organisation = organisation })];
    }

    private Dictionary<(PartnerEvidenceKind, string), PartnerEvidence> ReadTexts(PartnerBlock block, int place)
    {
        Dictionary<(PartnerEvidenceKind Kind, string Node), PartnerEvidence> texts = [];
        int start = block.WordsStart(place);
        foreach (ref readonly Segment segment in block.SegmentsOf(place))
        {
            ReadOnlySpan<int> words = block.Words.AsSpan(start..segment.WordsEnd);
            start = segment.WordsEnd;
            if (!segment.Period.Holds(criteria.Day) || criteria.Words.In(words) == 0)
                continue;
            string node = index.Ids.NodeOf(segment.Source, segment.Node);
            PartnerEvidenceKind kind = KindOf(segment.Source, segment.Points == PartnerRowsWriter.InName);
            IReadOnlyList<string> before = texts.TryGetValue((kind, node), out PartnerEvidence? known) ? known.Words : [];
            texts[(kind, node)] = new(kind, node, node, [.. before.Concat(Found(words)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
        }

        return texts;
    }

    private List<PartnerEvidence> Postcodes(ReadOnlySpan<Spot> spots)
    {
        List<PartnerEvidence> found = [];
        if (criteria.Postcode is not { } part)
            return found;
        foreach (ref readonly Spot spot in spots)
        {
            if (spot.Postcode is { } postcode && spot.Period.Holds(criteria.Day) && part.Has(postcode) && index.Ids.NodeOf(spot.Source, spot.Node) is var node && !found.Exists(other => other.Node == node))
                found.Add(new(PartnerEvidenceKind.Postcode, node, node, [postcode]));
        }

        return found;
    }

    private PartnerEvidence? OfMark(in Entry entry)
    {
        bool isTheme = entry.Kind == EntryKind.Theme;
        Hierarchy targets = isTheme ? index.Themes : index.Places;
        int asked = isTheme ? AskedTheme(entry.Target) : AskedPlace(entry);
        int[] named = criteria.Words.InTarget(entry) == 0 ? [] : isTheme ? ThemesNamed(entry.Target) : [entry.Target];
        if (asked < 0 && named.Length == 0)
            return null;
        if (asked < 0)
            asked = named[0];
        return new(
            isTheme ? PartnerEvidenceKind.Theme : PartnerEvidenceKind.Place,
            index.Ids.NodeOf(entry.Source, entry.Node),
            entry.Kind == EntryKind.Postcode ? index.Ids.NodeOf(entry.Source, entry.Node) : index.Ids.EdgeOf(entry.Kind, entry.Edge),
            [.. named.SelectMany(target => Found(targets.WordsOf(target))).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            targets.IdOf(entry.Target),
            asked == entry.Target ? null : targets.IdOf(asked),
            entry.Kind switch { EntryKind.Located => PlaceTie.Located, EntryKind.Postcode => PlaceTie.Postcode, EntryKind.Belongs => PlaceTie.Belongs, EntryKind.Serves => PlaceTie.Serves, _ => null },
            !isTheme && asked != entry.Target && criteria.FitOf(entry) == PlaceFit.Around);
    }

    /// <summary>Of a theme and those it lies within, the ones whose names have the words, itself first.</summary>
    private int[] ThemesNamed(int theme)
    {
        List<int> named = [];
        foreach (int wide in criteria.Themes.From(theme))
        {
            if (criteria.Words.In(index.Themes.WordsOf(wide)) != 0)
                named.Add(wide);
        }

        return [.. named];
    }

    /// <summary>The theme asked for that a theme is or lies within; -1 where there is none.</summary>
    private int AskedTheme(int theme) => criteria.AskedOf(theme) is not 0 and var asked ? criteria.AskedThemes[System.Numerics.BitOperations.TrailingZeroCount(asked)] : -1;

    private int AskedPlace(in Entry entry) =>
        criteria.AskedPlace is { } place && criteria.Reaches(entry.Kind) && criteria.FitOf(entry) != PlaceFit.None ? place : -1;

    private List<string> Found(ReadOnlySpan<int> words)
    {
        List<string> found = [];
        foreach (int word in words)
        {
            if (criteria.Words.In([word]) != 0)
                found.Add(index.Vocabulary[word]);
        }

        return found;
    }

    private static PartnerEvidenceKind KindOf(Source source, bool isName) => source switch
    {
        Source.Own => isName ? PartnerEvidenceKind.Name : PartnerEvidenceKind.Description,
        Source.Service => PartnerEvidenceKind.Service,
        Source.Funding => PartnerEvidenceKind.Funding,
        Source.Initiative => PartnerEvidenceKind.Initiative,
        Source.Partnership => PartnerEvidenceKind.Partnership,
        Source.Learning => PartnerEvidenceKind.Learning,
        _ => throw new ArgumentOutOfRangeException(nameof(source), source, "It has no text."),
    };
}
