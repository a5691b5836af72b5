using Graph.Analysis.Snapshot;
using Graph.Model;

namespace Graph.Analysis.Partners;

/// <summary>What the writer keeps of an organisation, or of something that tells of one: a service, funding, an initiative and so on.</summary>
/// <param name="type">Its type.</param>
/// <param name="number">Its number among those of its type.</param>
internal sealed class KnownNode(FactType type, int number)
{
    public FactType Type => type;

    public int Number => number;

    /// <summary>When it holds; never where it is not known.</summary>
    public Period Period { get; set; }

    /// <summary>The words of its names.</summary>
    public int[] Name { get; set; } = [];

    /// <summary>The words of all else that is searched.</summary>
    public int[] Body { get; set; } = [];

    /// <summary>What else matters of one of its type: see <see cref="NodeDetails"/>.</summary>
    public object? Details { get; set; }

    /// <summary>Where it is on the British National Grid, by a point of its own; null where none is recorded.</summary>
    public GridPoint? Point { get; set; }

    /// <summary>Its postcode; null where none is recorded, or only a part of one.</summary>
    public string? Postcode { get; set; }

    /// <summary>Of an organisation: what tells of it. Of anything else: the organisations that it tells of.</summary>
    public List<Tie> Ties { get; } = [];

    /// <summary>The themes it is tagged with, and the places it is in or serves.</summary>
    public List<Mark> Marks { get; } = [];
}

/// <summary>An edge between an organisation and something that tells of it.</summary>
/// <param name="Kind">What that is to the organisation.</param>
/// <param name="Organisation">The organisation.</param>
/// <param name="Other">The other.</param>
/// <param name="Period">When the edge holds.</param>
/// <param name="Tenure">On what basis the organisation has a building; null where that is not known, and of anything else.</param>
internal sealed record Tie(Source Kind, KnownNode Organisation, KnownNode Other, Period Period, TenureKind? Tenure = null);

/// <summary>An edge to a theme or a place.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Node">The node that has it.</param>
/// <param name="Target">The number of the theme or place.</param>
/// <param name="Period">When the edge holds.</param>
/// <param name="Edge">Its number among those of its type.</param>
internal sealed record Mark(EntryKind Kind, KnownNode Node, int Target, Period Period, int Edge);

/// <summary>What is kept of nodes beside their words.</summary>
internal static class NodeDetails
{
    public static object? Of(Fact? fact) => fact switch
    {
        Organisation organisation => OrganisationDetails.Of(organisation),
        Service service => service.BelowTheRadar == true,
        Building building => building.SpareRooms,
        Funding funding => new FundingState(Period.Of(funding), ContactDay.Of(funding.Awarded), IsKnown: true),
        Initiative initiative => initiative.IsShortlist(),
        Learning learning => learning.Date?.FirstDay.DayNumber,
        AnnualReturn filed => new YearRow(filed.YearEnd.LastDay.DayNumber, filed.Income, filed.Staff, filed.Volunteers),
        _ => null,
    };
}

/// <summary>What is kept of an organisation beside its words.</summary>
/// <param name="Sector">The sector; 0 where unknown.</param>
/// <param name="Form">What kind of body it is; an organisation in its own right where unknown.</param>
/// <param name="Registered">The number of the day on which it was registered; int.MaxValue where unknown.</param>
/// <param name="HasNumber">Whether it has a register number.</param>
/// <param name="Income">Its income by its own record.</param>
/// <param name="Staff">Its staff by its own record.</param>
/// <param name="Volunteers">Its volunteers by its own record.</param>
/// <param name="Sort">What it is put in order by: its name, folded.</param>
internal sealed record OrganisationDetails(Sector Sector, OrganisationForm Form, int Registered, bool HasNumber, decimal? Income, int? Staff, int? Volunteers, string Sort)
{
    public static OrganisationDetails Of(Organisation organisation) => new(
        SectorMapCategories.SectorOf(organisation).GetValueOrDefault(),
        organisation.Form ?? OrganisationForm.Organisation,
        organisation.Registered?.FirstDay.DayNumber ?? int.MaxValue,
        organisation.Identifiers.Count > 0,
        organisation.AnnualIncome,
        organisation.Staff,
        organisation.Volunteers,
        SearchEntry.Of(organisation).Sort);
}
