using Graph.Import.Tests.BadFiles;
using Graph.Model;

namespace Graph.Import.Tests.Sources.Parliament;

/// <summary>All-Party Parliamentary Groups.</summary>
public class PartyGroupsTests
{
    internal const string Parks = """
        {"slug": "parks", "title": "All-Party Parliamentary Group for Parks", "purpose": "To speak for parks.", "category": "Subject Group", "parliament": "uk",
         "officers": [{"role": "Chair & Registered Contact", "name": "Ann Lee", "party": "Lark", "twfy_id": "p/1", "removed": false}, {"role": "Vice Chair", "name": "Lord Marl of Lark", "party": "Marl", "twfy_id": null, "removed": false}],
         "members_list": {"members": []},
         "contact_details": {"secretariat": "Park Friends acts as the group's secretariat.https://parks.example.org/", "website": {"status": "register", "url": "https://appg.example.org/"}},
         "detailed_benefits": [{"Source": "Park Friends", "Description": "Secretariat", "Value £s In bands of £1,500": "24,001-25,500", "Received": "14/05/2026", "Registered": "24/05/2026", "benefit_type": "Benefits In Kind"}, {"Source": "Trees Ltd", "Value £s": "1,500", "Received": "02/03/2026", "Registered": "24/03/2026", "benefit_type": "Financial Benefits"}]}
        """;

    internal const string Trees = """
        {"slug": "trees", "title": "All-Party Parliamentary Group on Trees", "purpose": null, "category": "Subject Group",
         "officers": [{"role": "Officer", "name": "Rt Hon Ann Lee", "twfy_id": "p/1"}, {"role": "Officer", "name": "Lord Marl of Lark", "twfy_id": null}], "contact_details": {"secretariat": null}, "detailed_benefits": []}
        """;

    [Fact]
    public void A_group_is_a_forum_with_officers_a_secretariat_and_benefits()
    {
        World world = new World().Import(Packed(Parks, Trees), "appg.zip").WithoutProblems();

        Organisation parks = world.Organisation("All-Party Parliamentary Group for Parks");
        Assert.Equal((OrganisationForm.Forum, "All-Party Parliamentary Groups", "Subject Group", "To speak for parks.", "https://appg.example.org/"), (parks.Form!.Value, Assert.Single(parks.Categories), Assert.Single(parks.Kinds), parks.Description, parks.Website));
        Assert.Equal((world.Organisation("Park Friends").Id, parks.Id), (world.Single<MemberOf>().From, world.Single<MemberOf>().To));
        Assert.Equal((2, 4), (world.All<Person>().Count, world.All<Role>().Count));
        Assert.All(world.All<Role>(), role => Assert.Equal(Level.Governance, role.Level));
        Assert.Equal(
            ["Benefits In Kind: All-Party Parliamentary Group for Parks InKind  2026-05-14 Secretariat\nWorth £24,001-25,500.", "Financial Benefits: All-Party Parliamentary Group for Parks Grant 1500 2026-03-02 "],
            world.All<Funding>().Select(benefit => FormattableString.Invariant($"{benefit.Title} {benefit.Kind} {benefit.Amount} {benefit.Awarded} {benefit.Description}")).Order(StringComparer.Ordinal));
        world.Import(Packed(Parks, Trees), "appg.zip").WithoutProblems();
        Assert.Equal((0, 0), (world.Added, world.Changed));
    }

    [RealFileFact("appg/appg-membership-current.zip")]
    public void All_624_groups_land_with_their_2444_officers_and_545_benefits()
    {
        World world = new World().ImportFile(RealFiles.Find("appg/appg-membership-current.zip")).WithoutProblems();

        // Three benefits are told of twice, in the same words.
        Assert.Equal((624, 2444, 542), (world.All<Organisation>().Count(group => group.Form == OrganisationForm.Forum), world.All<Role>().Count, world.All<Funding>().Count));
        world.ImportFile(RealFiles.Find("appg/appg-membership-current.zip")).WithoutProblems();
        Assert.Equal((0, 0), (world.Added, world.Changed));
    }

    [RealFileFact("appg/appg-september-beer.xlsx", "appg/appg-september-net-zero.xlsx")]
    public void The_forms_of_two_groups_land_with_their_members()
    {
        World world = new World().ImportFile(RealFiles.Find("appg/appg-september-beer.xlsx")).WithoutProblems().ImportFile(RealFiles.Find("appg/appg-september-net-zero.xlsx")).WithoutProblems();

        Assert.Equal(["All-Party Parliamentary Beer Group", "Inflect Partners Limited", "Net Zero All-Party Parliamentary Group", "Ocklynge Consulting Ltd"], world.All<Organisation>().Select(organisation => organisation.Name).Order(StringComparer.Ordinal));
        Assert.True(world.All<Role>().Count > 60);
        Assert.Contains(world.All<Role>(), role => role.Title == "Chair" && role.Level == Level.Governance);
        world.ImportFile(RealFiles.Find("appg/appg-september-beer.xlsx")).WithoutProblems();
        Assert.Equal((0, 0), (world.Added, world.Changed));
    }

    private static byte[] Packed(params string[] documents) => Archives.Packed([.. documents.Select((document, place) => ($"data/{place}.json", document))]);
}
