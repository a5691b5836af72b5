using CsCheck;
using Graph.Analysis.Partners;
using Graph.Analysis.SectorMaps;
using Graph.Analysis.Snapshot;
using Graph.Analysis.Tests.Given;
using Graph.Model;

namespace Graph.Analysis.Tests.SectorMaps;

/// <summary>The council is in two rows; Ann of the council knows the vicar, Dee of the hub knows the vicar and the imam.</summary>
public sealed class SectorMapDrawingTests
{
    private readonly Borough borough = new Borough()
        .Organisation("Council").Organisation("Hub").Organisation("Church").Organisation("Mosque")
        .Replace<Organisation>(one => one.Name == "Council", one => one with { Categories = ["Local authority", "Elected representatives"], Kinds = ["Borough council", "Councillors"] })
        .Replace<Organisation>(one => one.Name == "Hub", one => one with { Sector = Sector.Voluntary })
        .Replace<Organisation>(one => one.Name == "Church", one => one with { Categories = ["Faith"], Kinds = ["Church"] })
        .Replace<Organisation>(one => one.Name == "Mosque", one => one with { Categories = ["faith"], Kinds = ["Mosque"] })
        .Role("ann", "Council").Role("dee", "Hub").Role("vicar", "Church", Level.Strategic).Role("warden", "Church").Role("imam", "Mosque")
        .Tie("ann", "vicar", null).Tie("dee", "vicar", null).Tie("imam", "dee", null).Tie("vicar", "warden", null);

    [Fact]
    public void An_organisation_stands_in_each_of_its_rows_or_in_that_of_its_sector_and_every_usual_category_is_shown()
    {
        SectorMap map = Draw([Leader]);

        Assert.Equal(
            [
                "Local authority/Borough council: Council", "National government/: ", "Public services/: ", "Elected representatives/Councillors: Council", "Voluntary and community/: Hub",
                "Faith/Church: Church", "Faith/Mosque: Mosque", "Education/: ", "Business/: ", "Media/: ", "Funders/: ",
            ],
            map.Rows.Select(row => $"{row.Category}/{row.Institution}: {string.Join(' ', row.Organisations.Select(organisation => NameOf(organisation.Organisation)))}"));
    }

    [Fact]
    public void Where_nobody_asks_people_are_known_who_are_known_to_anybody_outside_their_organisation()
    {
        MappedOrganisation church = Assert.Single(RowOf(Draw(), "Church").Organisations);

        KnownPerson vicar = Assert.Single(church.Known);
        Assert.Equal((2, Borough.PersonId("vicar"), Level.Strategic), (church.InPost, vicar.Person, vicar.Level));
        Assert.Equal(new[] { "ann", "dee" }.Select(Borough.PersonId).Order(StringComparer.Ordinal), vicar.KnownBy.Select(knower => knower.Person));
        Assert.All(vicar.KnownBy, knower => Assert.Null(knower.Of));
    }

    [Fact]
    public void As_one_person_sees_it_only_those_are_known_whom_that_person_knows()
    {
        SectorMap map = Draw([Leader], Borough.PersonId("ann"));

        Assert.Equal((SectorMapStanding.KnownThroughOne, Borough.PersonId("ann")), (RowOf(map, "Church").Standing, RowOf(map, "Church").OnlyThrough));
        Assert.Equal(SectorMapStanding.NobodyKnown, RowOf(map, "Mosque").Standing);
        Assert.Equal(SectorMapStanding.Ours, RowOf(map, "Councillors").Standing);
        Assert.Equal(SectorMapStanding.NobodyHere, map.Rows.Single(row => row.Category == "Media").Standing);
    }

    [Fact]
    public void Maps_of_several_who_ask_are_laid_over_each_other()
    {
        SectorMap map = Draw(Borough.OrganisationId("Council"), Borough.PersonId("dee"));

        Assert.Equal(SectorMapStanding.KnownThroughSeveral, RowOf(map, "Church").Standing);
        Assert.Equal(
            new (string, string?)[] { (Borough.PersonId("ann"), Borough.OrganisationId("Council")), (Borough.PersonId("dee"), Borough.PersonId("dee")) }.Order(),
            RowOf(map, "Church").Organisations[0].Known[0].KnownBy.Select(knower => (knower.Person, knower.Of)).Order());
        Assert.Equal(Borough.PersonId("dee"), RowOf(map, "Mosque").OnlyThrough);
    }

    [Fact]
    public void Those_who_can_talk_about_a_partnership_know_each_other()
    {
        borough.Partnership("p").Between("p", "Council", "Mosque").Holds("ann", "p", "Council").Holds("imam", "p", "Mosque");

        Assert.Equal(Borough.PersonId("imam"), Assert.Single(RowOf(Draw(Borough.PersonId("ann")), "Mosque").Organisations[0].Known).Person);
    }

    [Fact]
    public void Whoever_is_known_by_a_tie_without_a_date_is_said_to_be_and_a_date_makes_it_lapse()
    {
        KnownPerson vicar = RowOf(Draw(Borough.PersonId("ann")), "Church").Organisations[0].Known[0];
        borough.Replace<Tie>(tie => tie.From == Borough.PersonId("ann"), tie => tie with { LastContact = PartialDate.Of(Borough.Day.AddDays(-396)) });
        KnownPerson dated = RowOf(Draw(Borough.PersonId("ann")), "Church").Organisations[0].Known[0];
        borough.Replace<Tie>(tie => tie.From == Borough.PersonId("ann"), tie => tie with { LastContact = PartialDate.Of(Borough.Day.AddDays(-397)) });

        Assert.Equal((true, false), (vicar.IsUndated, dated.IsUndated));
        Assert.Equal(SectorMapStanding.NobodyKnown, RowOf(Draw(Borough.PersonId("ann")), "Church").Standing);
    }

    [Fact]
    public void An_organisation_that_asks_knows_the_same_organisations_as_in_partner_search() => AnyContacts.Acquaintances.Sample(
        contacts =>
        {
            AnalysisSession session = contacts.Project().Ask(Borough.Day);
            string us = Borough.OrganisationId("A");

            SectorMap map = SectorMapDrawing.Draw(session, new([.. contacts.Facts.OfType<Organisation>()], []), [us]);

            Assert.Equal(
                PartnerIntroductions.From(session, us).Known().Order(),
                map.Rows.SelectMany(row => row.Organisations).Where(organisation => organisation.Known.Count > 0).Select(organisation => organisation.Organisation).Distinct().Order());
        },
        iter: 500);

    [Fact]
    public void Gaps_lead_to_whom_they_are_about_else_to_their_row_and_to_those_who_ask_else_to_those_who_want_it()
    {
        Gap named = Gap("Treasurer", "Faith", "Church");
        Gap open = Gap("Somebody", "Faith", "mosque");
        RecordedGap[] gaps = [new(named, [Borough.OrganisationId("Hub")], [Borough.PersonId("ann")]), new(open, [], [])];

        SectorMap map = Draw(gaps);

        Assert.Equal([named.Id], RowOf(map, "Church").Gaps);
        Assert.Equal([Borough.OrganisationId("Hub"), Borough.OrganisationId("Mosque")], map.Gaps.SelectMany(gap => gap.Towards));
        Assert.Equal([[Borough.PersonId("ann")], []], map.Gaps.Select(gap => gap.Seekers));
        Assert.All(Draw(gaps, Borough.PersonId("dee")).Gaps, gap => Assert.Equal([Borough.PersonId("dee")], gap.Seekers));
    }

    [Fact]
    public void Gaps_to_which_most_chains_lead_come_first_and_those_to_which_none_leads_last()
    {
        RecordedGap[] gaps =
        [
            new(Gap("A", "Media", null), [], []),
            new(Gap("B", "Education", null), [Borough.OrganisationId("Council")], []),
            new(Gap("C", "Faith", "Mosque"), [], []),
            new(Gap("D", "Faith", "Church"), [], []),
        ];
        borough.Tie("ann", "warden", null);

        IReadOnlyList<RankedGap> ranked = GapRanking.Rank(borough.Project().Ask(Borough.Day), Draw(gaps, Borough.PersonId("ann")).Gaps)!;

        Assert.Equal(["D", "C", "B", "A"], ranked.Select(gap => gaps.Single(recorded => recorded.Gap.Id == gap.Gap.Gap).Gap.Wanted));
        Assert.Equal([2, 1, null, null], ranked.Select(gap => gap.Introduction?.RecordedSize));
    }

    private static RecordedGap Leader => new(Gap("Leader", "Elected representatives", "Councillors"), [], []);

    private static SectorMapRow RowOf(SectorMap map, string institution) => map.Rows.Single(row => row.Institution == institution);

    private static string NameOf(string id) => new[] { "Council", "Hub", "Church", "Mosque" }.Single(name => Borough.OrganisationId(name) == id);

    private static Gap Gap(string wanted, string category, string? institution) => new() { Id = FactId.Of<Gap>(wanted), Wanted = wanted, Category = category, Institution = institution };

    private SectorMap Draw(params string[] askers) => Draw([], askers);

    private SectorMap Draw(RecordedGap[] gaps, params string[] askers) =>
        SectorMapDrawing.Draw(borough.Project().Ask(Borough.Day), new([.. borough.Facts.OfType<Organisation>()], gaps), askers);
}
