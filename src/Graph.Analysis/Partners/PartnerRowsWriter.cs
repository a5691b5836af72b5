using Graph.Analysis.Snapshot;
using Graph.Model;

namespace Graph.Analysis.Partners;

/// <summary>Puts together what is known of one organisation: its own record, and whatever tells of it.</summary>
/// <remarks>What was done is told of for ever: funding and cases count from their first day on. All else counts while it lasts.</remarks>
internal static class PartnerRowsWriter
{
    /// <summary>How much a word counts that is found in a name of the organisation or of what it offers, or in a theme.</summary>
    public const byte InName = 3;

    /// <summary>How much a word counts that is found in the description of either.</summary>
    public const byte InDescription = 2;

    /// <summary>How much a word counts that is found elsewhere.</summary>
    public const byte Elsewhere = 1;

    /// <summary>The rows of an organisation.</summary>
    /// <param name="organisation">The organisation; null for a number that no organisation has.</param>
    /// <param name="postcodes">What is known of postcodes.</param>
    /// <param name="places">Which places have which codes.</param>
    public static PartnerRows Write(KnownNode? organisation, PostcodeBook postcodes, PlaceCodes places)
    {
        if (organisation?.Details is not OrganisationDetails details)
            return new(default, null);

        PartnerRows rows = new(organisation.Period, details);
        var always = new Period(int.MinValue, int.MaxValue);
        AddText(rows, Source.Own, organisation, always, InName, InDescription);
        AddMarks(rows, Source.Own, organisation, always);
        AddPostcode(rows, Source.Own, organisation, always, postcodes, places);
        AddSpot(rows, Source.Own, organisation, always, postcodes);
        foreach (Tie tie in organisation.Ties)
        {
            if (tie.Other.Period != default)
                Add(rows, tie, organisation, postcodes, places);
        }

        rows.Years.Sort(static (one, other) => (one.End, one.Income).CompareTo((other.End, other.Income)));
        return rows;
    }

    private static void Add(PartnerRows rows, Tie tie, KnownNode organisation, PostcodeBook postcodes, PlaceCodes places)
    {
        KnownNode other = tie.Other;
        Period both = Both(tie.Period, other.Period);
        switch (tie.Kind)
        {
            case Source.Service:
                AddText(rows, tie.Kind, other, both, InName, InDescription);
                AddMarks(rows, tie.Kind, other, both);
                if (other.Details is true)
                    rows.Entries.Add(new(EntryKind.BelowTheRadar, tie.Kind, both, other.Number));
                break;
            case Source.Funding:
                Period runs = ((FundingState)other.Details!).FromStartOrAward;
                Period given = From(Math.Max(tie.Period.First, runs.First));
                AddText(rows, tie.Kind, other, given, Elsewhere, Elsewhere);
                AddMarks(rows, tie.Kind, other, given);
                rows.Entries.Add(new(EntryKind.Funding, tie.Kind, given with { End = runs.End }, other.Number));
                break;
            case Source.Learning:
                Period told = From(Math.Max(tie.Period.First, other.Details as int? ?? other.Period.First));
                AddText(rows, tie.Kind, other, told, Elsewhere, Elsewhere);
                rows.Entries.Add(new(EntryKind.Learning, tie.Kind, told, other.Number));
                break;
            case Source.Building:
                AddMarks(rows, tie.Kind, other, both);
                AddPostcode(rows, tie.Kind, other, both, postcodes, places);
                PeriodSet let = LetBy(tie, both);
                PeriodSet had = PeriodSet.Of(both).Except(let);
                AddBuilding(EntryKind.Building, had);
                AddBuilding(EntryKind.LetBuilding, let);
                foreach (ref readonly Period period in had.Periods)
                    AddSpot(rows, tie.Kind, other, period, postcodes);
                break;
            case Source.Initiative when other.Details is true:
                // Whoever puts it on a shortlist says nothing of what it does.
                break;
            case Source.Year:
                rows.Years.Add((YearRow)other.Details!);
                break;
            default:
                AddText(rows, tie.Kind, other, both, Elsewhere, Elsewhere);
                AddMarks(rows, tie.Kind, other, both);
                if (tie.Kind == Source.Partnership)
                    AddPublicPartners(rows, tie, organisation);
                break;
        }

        void AddBuilding(EntryKind kind, PeriodSet periods)
        {
            foreach (ref readonly Period period in periods.Periods)
                rows.Entries.Add(new(kind, tie.Kind, period, other.Number, other.Details as int? ?? -1));
        }
    }

    /// <summary>When the owner of a building has let it: while another leases it. Whoever only uses it shares it.</summary>
    private static PeriodSet LetBy(Tie own, Period both) => own.Tenure != TenureKind.Owns ? default : PeriodSet.Of(both).And(PeriodSet.Of(
        [.. own.Other.Ties.Where(tie => tie.Organisation != own.Organisation && tie.Tenure == TenureKind.Leases).Select(tie => Both(tie.Period, tie.Organisation.Period))]));

    private static void AddPublicPartners(PartnerRows rows, Tie own, KnownNode organisation)
    {
        foreach (Tie party in own.Other.Ties)
        {
            if (party.Organisation != organisation && party.Organisation.Details is OrganisationDetails { Sector: var sector } && PublicBodies.AreIn(sector))
                rows.Entries.Add(new(EntryKind.PublicPartnership, own.Kind, From(Math.Max(Both(own.Period, own.Other.Period).First, party.Period.First)), own.Other.Number));
        }
    }

    private static void AddText(PartnerRows rows, Source source, KnownNode node, Period period, byte nameCounts, byte bodyCounts)
    {
        AddSegment(node.Name, nameCounts);
        AddSegment(node.Body, bodyCounts);

        void AddSegment(int[] words, byte points)
        {
            if (words.Length == 0)
                return;
            rows.Segments.Add(new(period, source, node.Number, points));
            rows.Words.Add(words);
        }
    }

    // Where funding or an initiative is says nothing of where those are who take part in it; what a building is about, nothing of those in it.
    private static void AddMarks(PartnerRows rows, Source source, KnownNode node, Period period)
    {
        foreach (Mark mark in node.Marks)
        {
            bool counts = mark.Kind == EntryKind.Theme ? source != Source.Building : source is Source.Own or Source.Service or Source.Building;
            if (counts)
                rows.Entries.Add(new(mark.Kind, source, Both(period, mark.Period), node.Number, mark.Target, mark.Edge));
        }
    }

    // What is recorded to be in a place is not said to be there by its postcode as well.
    private static void AddPostcode(PartnerRows rows, Source source, KnownNode node, Period period, PostcodeBook postcodes, PlaceCodes places)
    {
        if (postcodes.Of(node.Postcode) is not { } entry)
            return;
        foreach (int place in entry.Areas.SelectMany(places.Of))
        {
            if (!node.Marks.Exists(mark => mark.Kind == EntryKind.Located && mark.Target == place))
                rows.Entries.Add(new(EntryKind.Postcode, source, period, node.Number, place));
        }
    }

    private static void AddSpot(PartnerRows rows, Source source, KnownNode node, Period period, PostcodeBook postcodes)
    {
        GridPoint? byPostcode = node.Point is null ? postcodes.Of(node.Postcode)?.At : null;
        if (node.Point is not null || node.Postcode is not null)
            rows.Spots.Add(new(period, source, node.Number, node.Point ?? byPostcode, node.Postcode, byPostcode is not null));
    }

    private static Period Both(Period one, Period other) => new(Math.Max(one.First, other.First), Math.Min(one.End, other.End));

    private static Period From(int day) => new(day, int.MaxValue);
}
