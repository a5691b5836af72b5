using Graph.Import.Reading;
using Graph.Model;

namespace Graph.Import.Tests.Borough;

/// <summary>What is published of one borough, by others and in their own formats, is one borough.</summary>
public class TraffordTests
{
    private const string Register = "charity-register/charities_operating_in_trafford.csv";
    private const string Grants = "transparency/trafford_council_voluntary_sector_grants.csv";
    private const string Land = "transparency/trafford_land_and_building_assets.csv";
    private const string Hubs = "transparency/trafford_community_hubs.csv";
    private const string Chart = "transparency/trafford_council_organisation_structure.csv";

    [RealFileFact(Register, Grants, Land, Hubs, Chart)]
    public void Its_register_grants_buildings_hubs_and_council_are_connected_in_whatever_order_they_come()
    {
        AssertIsOneBorough(Of(Register, Grants, Land, Hubs, Chart));
        AssertIsOneBorough(Of(Chart, Hubs, Land, Grants, Register));
    }

    [RealFileFact(Register, Grants)]
    public void Each_grant_went_to_the_charity_of_its_number_and_the_file_again_changes_nothing()
    {
        foreach (string[] files in (string[][])[[Register, Grants], [Grants, Register]])
        {
            World world = Of(files);
            Dictionary<string, Organisation> charities = Charities(world);
            ILookup<string, string> recipients = world.All<Recipient>().ToLookup(edge => edge.From, edge => edge.To, StringComparer.Ordinal);
            Dictionary<string, Funding> grants = world.All<Funding>().ToDictionary(grant => grant.Reference!, StringComparer.Ordinal);
            Table table = TableReader.Read(RealFiles.Find(Grants), new(), new("grants.csv"), step: null, default)[0];
            int given = 0;
            List<string> elsewhere = [];
            foreach (TableRow row in table.Rows)
            {
                if (!charities.TryGetValue($"GB-CHC-{Cell(row, "Recipient Org:Charity Number")}", out Organisation? charity))
                    continue;
                given++;
                if (recipients[grants[Cell(row, "Identifier")].Id].ToArray() is var received && received is not [var only] || only != charity.Id)
                    elsewhere.Add($"row {row.Number}, {Cell(row, "Recipient Org:Name")}: {string.Join(", ", received.Select(id => world.All<Organisation>().Single(organisation => organisation.Id == id).Name))}");
            }

            Assert.Empty(elsewhere);
            Assert.InRange(given, 100, 555);
            Assert.Equal((0, 0), (world.ImportFile(RealFiles.Find(files[^1])).WithoutProblems().Added, world.Changed));

            string Cell(TableRow row, string header) => row[table.Header.Cells.Index().First(cell => cell.Item.Text == header).Index].Text;
        }
    }

    private static void AssertIsOneBorough(World world)
    {
        // One council gives all grants, owns the buildings and has the departments.
        Organisation council = Assert.Single(world.All<Organisation>(), organisation => organisation.Name.StartsWith("Trafford", StringComparison.Ordinal) && organisation.Name.EndsWith(" Council", StringComparison.Ordinal) && !organisation.Name.Contains(',', StringComparison.Ordinal));
        Assert.All(world.All<Funder>(), funder => Assert.Equal(council.Id, funder.To));
        Assert.Equal(555, world.All<Funder>().Count);

        // Whoever received a grant under a number of the register is the charity of that number.
        Dictionary<string, Organisation> charities = Charities(world);
        Organisation[] recipients = [.. world.All<Recipient>().Select(edge => edge.To).Distinct().Select(id => world.All<Organisation>().Single(organisation => organisation.Id == id))];
        Assert.All(recipients.Where(recipient => recipient.Identifiers.Any(number => charities.ContainsKey(number.ToString()))), recipient => Assert.NotNull(recipient.Registered));
        Assert.Equal(736, world.All<Organisation>().Count(organisation => organisation.Registered is not null));
        Assert.InRange(recipients.Count(recipient => recipient.Registered is not null), 36, recipients.Length);

        // All hangs together but the charities that the council gave nothing.
        HashSet<string> reached = Reached(world, council.Id);
        Assert.All(world.All<Building>(), building => Assert.Contains(building.Id, reached));
        Assert.All(world.All<Funding>(), grant => Assert.Contains(grant.Id, reached));
        Assert.All(recipients, recipient => Assert.Contains(recipient.Id, reached));
        Assert.True(world.All<Service>().Count(hub => reached.Contains(hub.Id)) >= 5);

        // Where one number is given for several names, the body that they are branches of is known by the number alone.
        HashSet<string> connected = [.. world.Facts.OfType<Edge>().SelectMany(edge => new[] { edge.From, edge.To })];
        Assert.All(world.All<Organisation>().Where(organisation => !reached.Contains(organisation.Id)), charity => Assert.True(charity.Registered is not null || charity.Name.EndsWith(" community hub", StringComparison.Ordinal) || !connected.Contains(charity.Id)));
    }

    private static Dictionary<string, Organisation> Charities(World world) => world.All<Organisation>().Where(organisation => organisation.Registered is not null)
        .SelectMany(charity => charity.Identifiers.Select(number => (Number: number.ToString(), Charity: charity))).ToDictionary(pair => pair.Number, pair => pair.Charity);

    private static World Of(params string[] files) => files.Aggregate(new World(), (world, file) => world.ImportFile(RealFiles.Find(file)).WithoutProblems());

    private static HashSet<string> Reached(World world, string from)
    {
        ILookup<string, string> neighbours = world.Facts.OfType<Edge>().SelectMany(edge => new[] { (edge.From, edge.To), (edge.To, edge.From) }).ToLookup(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);
        HashSet<string> reached = [from];
        Queue<string> next = new([from]);
        while (next.TryDequeue(out string? id))
        {
            foreach (string neighbour in neighbours[id].Where(reached.Add))
                next.Enqueue(neighbour);
        }

        return reached;
    }
}
