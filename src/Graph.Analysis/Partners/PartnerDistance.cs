using Graph.Analysis.Snapshot;
using Graph.Model;

namespace Graph.Analysis.Partners;

/// <summary>How far an organisation is from somewhere, as the crow flies: the nearest of the building it leases or uses, or owns and has not let, and of its own postcode.</summary>
/// <param name="Organisation">The id of the organisation.</param>
/// <param name="Metres">How far it is, in metres.</param>
/// <param name="Building">The id of the building that is meant; null where it is the organisation's own postcode.</param>
/// <param name="Postcode">The postcode by which that is known; null where the building's own point is recorded.</param>
public sealed record PartnerDistance(string Organisation, int Metres, string? Building, string? Postcode)
{
    private const double MetresInAMile = 1_609.344;

    /// <summary>The same in kilometres, to a tenth.</summary>
    public decimal Kilometres => Math.Round(Metres / 1_000m, 1);

    /// <summary>The same in miles, to a tenth.</summary>
    public decimal Miles => Math.Round((decimal)(Metres / MetresInAMile), 1);

    /// <summary>How far an organisation is from the point that a question asks about; null where it asks about none, or it is not known where the organisation is.</summary>
    /// <param name="index">What is known.</param>
    /// <param name="organisation">Its id.</param>
    /// <param name="question">The question.</param>
    public static PartnerDistance? Of(PartnerIndex index, string organisation, PartnerQuestion question)
    {
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(question);
        if (question.Near is not { } near || index.Find(organisation) is not (>= 0 and var number))
            return null;
        ReadOnlySpan<Spot> spots = index.BlockOf(number).SpotsOf(number & PartnerBlock.Mask);
        return Nearest(spots, near, question.AsOf.DayNumber, out int metres) is >= 0 and var place
            ? new(organisation, metres, spots[place].Source == Source.Building ? index.Ids.NodeOf(Source.Building, spots[place].Node) : null, spots[place].IsByPostcode ? spots[place].Postcode : null)
            : null;
    }

    /// <summary>Which of some spots is the nearest to a point on a day; -1 where none is known.</summary>
    internal static int Nearest(ReadOnlySpan<Spot> spots, GridPoint near, int day, out int metres)
    {
        (int nearest, metres) = (-1, int.MaxValue);
        for (int place = 0; place < spots.Length; place++)
        {
            if (spots[place].At is not { } at || !spots[place].Period.Holds(day))
                continue;
            int away = (int)Math.Round(at.DistanceTo(near));
            if (away < metres)
                (nearest, metres) = (place, away);
        }

        return nearest;
    }
}

/// <summary>Where an organisation is, by itself or by a building.</summary>
/// <param name="Period">When it is there.</param>
/// <param name="Source">What is there: the organisation itself, or a building.</param>
/// <param name="Node">The number of that, among those of its type.</param>
/// <param name="At">The point; null where it is not known.</param>
/// <param name="Postcode">The postcode; null where it is not known.</param>
/// <param name="IsByPostcode">Whether the point is that of the postcode.</param>
internal readonly record struct Spot(Period Period, Source Source, int Node, GridPoint? At, string? Postcode, bool IsByPostcode);
