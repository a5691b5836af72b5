using Graph.Bench.Partners;
using Graph.Model;

namespace Graph.Bench.Regions;

/// <summary>
/// A made-up region, the same each time: the organisations of a <see cref="PartnerDirectory"/> with their services, and a
/// <see cref="Borough"/> of partnerships whose organisations are in its wards. Leaders had others before them, people say where they
/// belong, and a theme is suggested for every organisation of the directory.
/// </summary>
/// <param name="organisations">How many organisations there are, those of the borough among them.</param>
internal sealed class Region(int organisations)
{
    private const int PartnershipsForOne = 20;
    private const int ShareOfBorough = 20;
    private const int Leaders = 6;
    private const int PeopleForOne = 30;
    private const int FirstYear = 2012;

    private int InBorough { get; } = Math.Max(2, organisations / ShareOfBorough);

    /// <summary>The id of the region.</summary>
    public static string Place => PartnerDirectory.PlaceId(0);

    /// <summary>The id of a ward.</summary>
    public static string Ward => PartnerDirectory.PlaceId(1 + PartnerDirectory.Boroughs);

    /// <summary>All of it as facts.</summary>
    public IEnumerable<Fact> Facts()
    {
        PartnerDirectory directory = new(organisations - InBorough);
        foreach (Fact fact in directory.Facts())
        {
            yield return fact;
            if (fact is Organisation organisation)
                yield return new Suggested { Id = FactId.Of<Suggested>(organisation.Id), From = organisation.Id, To = PartnerDirectory.ThemeId(organisation.Name.Length % PartnerDirectory.Themes), Words = ["meals"], Vocabulary = "UK-CAT" };
        }

        foreach (Fact fact in new Borough(InBorough * PartnershipsForOne).Facts())
            yield return fact;
        for (int organisation = 0; organisation < InBorough; organisation++)
        {
            yield return new LocatedIn { Id = FactId.Of<LocatedIn>(Borough.OrganisationId(organisation)), From = Borough.OrganisationId(organisation), To = WardOf(organisation) };
            for (int person = 0; person < PeopleForOne; person++)
                yield return new BelongsTo { Id = FactId.Of<BelongsTo>(Borough.PersonId(organisation, person)), From = Borough.PersonId(organisation, person), To = WardOf(organisation + person) };
            for (int leader = 0; leader < Leaders; leader++)
                yield return Before(organisation, leader);
        }
    }

    private static string WardOf(int number) => PartnerDirectory.PlaceId(1 + PartnerDirectory.Boroughs + (number % PartnerDirectory.Wards));

    /// <summary>A post that somebody had until some year, who then went to the next organisation.</summary>
    private Role Before(int organisation, int leader) => new()
    {
        Id = FactId.Of<Role>("before", $"{organisation}", $"{leader}"),
        From = Borough.PersonId((organisation + 1) % InBorough, leader),
        To = Borough.OrganisationId(organisation),
        Title = $"Former post {leader}",
        Level = leader % 2 == 0 ? Level.Strategic : Level.Management,
        Since = PartialDate.Of(FirstYear + (leader % 3)),
        Until = PartialDate.Of(FirstYear + 4 + ((organisation + leader) % 10), 1 + (organisation % 12)),
    };
}
