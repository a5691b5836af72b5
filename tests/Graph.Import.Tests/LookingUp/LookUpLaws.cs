using CsCheck;
using Graph.Import.LookingUp;
using Graph.Import.Planning;
using Graph.Model;
using Graph.Store.Tests;

namespace Graph.Import.Tests.LookingUp;

/// <summary>An import that looks up what its files may be about does what one does that knows the whole store.</summary>
public class LookUpLaws
{
    // Names that lie near each other are side by side, and of a case all names are near each other.
    private static readonly string[] organisations =
    [
        "Council", "The Council", "Larkhaven Borough Council", "Larkhaven BC", "Larkhaven Borough Coucil", "Council of Larkhaven",
        "Larkby Hub", "Hub", "Hub Ltd", "Larkby Hubb", "Hub (Larkby)", "Hub (Marl)",
        "Veterans Legion", "Veterans Legion (Hexham)", "Veterans Legion - Marl Branch", "1st Larkby Veterans Legion", "Hexham Veterans Legion", "Veterans Legion (Marl)",
        "Larkhaven Riding for the Disabled Association", "Larkhaven RDA", "Hexley RDA", "Hexley Riding for the Disabled Association", "Tidewell Riding for Disabled Association (RDA)", "Tidewell RDA",
        "Larkby and Marl Community Centre Trust", "Marl and Larkby Community Center Trust", "Larkby Community Centre", "Marl Community Association", "Marl Community Assn", "Quay Volunteers",
    ];

    private static readonly string[] people = ["Ann Lee", "ANN LEE", "Anne Lee", "A. Lee", "Lee Ann", "Pat Lee", "Pat Lee-Jones", "Bob Roe", "Robert Roe", "Bob Rowe", "Mo Khan", "Mohammed Khan"];

    private static readonly Gen<string> Organisations = Gen.Int[0, 4].Select(place => $"{{o{place}}}");
    private static readonly Gen<string> People = Gen.Int[0, 3].Select(place => $"{{p{place}}}");
    private static readonly Gen<string> Emails = Any("", "", "", "ann@hub.example", "bob@hub.example", "ANN@hub.example", "info@hub.example", "pat@quay.example");
    private static readonly Gen<string> Numbers = Any("", "", "", "GB-CHC-1090095", "GB-CHC-1090096", "GB-COH-01234567", "GB-CHC-200001");
    private static readonly Gen<string> Places = Any("", "", "Larkby", "Marl", "Larkhaven");
    private static readonly Gen<string> Dates = Any("", "", "2019", "2020-05", "2024");
    private static readonly Gen<string> Titles = Any("", "Chair", "Manager", "chair", "Trustee");

    private static readonly Gen<string> Files = Gen.OneOf(
        Table("Name,Alternate names,Identifiers,Website,Postcode", Gen.Select(Organisations, Gen.OneOf(Gen.Const(""), Organisations), Numbers, Any("", "", "https://quay.example", "https://hub.example"), Any("", "", "M33 1AA", "M33 2BB", "LK1 1AA")), row => $"{row.Item1},{row.Item2},{row.Item3},{row.Item4},{row.Item5}"),
        Table("Person,Email,Organisation,Organisation identifier,Role,Since,Until", Gen.Select(People, Emails, Gen.OneOf(Gen.Const(""), Organisations, Organisations, Organisations), Numbers, Gen.Select(Titles, Dates)), row => row.Item3.Length == 0 ? $"{row.Item1},{row.Item2},,,,," : $"{row.Item1},{row.Item2},{row.Item3},{row.Item4},{row.Item5.Item1},{row.Item5.Item2},"),
        Table("Organisation A,Organisation B,Kind,Holder A,Role A,Holder B,Email A,Since", Gen.Select(Gen.Select(Organisations, Organisations), Any("", "Lease", "Compact"), Gen.OneOf(Gen.Const(""), People), Gen.OneOf(Gen.Const(""), People), Gen.Select(Emails, Dates)), row => $"{row.Item1.Item1},{row.Item1.Item2},{row.Item2},{row.Item3},,{row.Item4},{(row.Item3.Length > 0 ? row.Item5.Item1 : "")},{row.Item5.Item2}"),
        Table("Institution or group,Who we know,Through whom,Place", Gen.Select(Organisations, People, Gen.OneOf(Gen.Const(""), People), Places), row => $"{row.Item1},{row.Item2},{row.Item3},{row.Item4}"),
        Table("Building,Owner,Occupier,Tenure,Key holder", Gen.Select(Any("Town Hall", "Depot", "Town Hal"), Organisations, Gen.OneOf(Gen.Const(""), Organisations), Any("", "leases", "uses"), Gen.OneOf(Gen.Const(""), People)), row => $"{row.Item1},{row.Item2},{row.Item3},{(row.Item3.Length > 0 ? row.Item4 : "")},{(row.Item3.Length > 0 ? row.Item5 : "")}"),
        Table("Part,Whole,Since", Gen.Select(Organisations, Organisations, Dates), row => $"{row.Item1},{row.Item2},{row.Item3}"),
        Table("Person,Other,Strength", Gen.Select(People, People), row => $"{row.Item1},{row.Item2},weak"),
        Table("Name,Providers,Kind", Gen.Select(Any("Advice", "Lunch club", "Lunch clubs"), Gen.OneOf(Gen.Const(""), Organisations), Any("", "club")), row => $"{row.Item1},{row.Item2},{row.Item3}"),
        Table("Name,Located in,Part of,Roles", Gen.Select(Organisations, Places, Gen.OneOf(Gen.Const(""), Organisations), Gen.OneOf(Gen.Const(""), People)), row => $"{row.Item1},{row.Item2},{row.Item3},{row.Item4}"),
        Table("Person,Organisation,Title,Since,Until", Gen.Select(People, Organisations, Titles, Dates), row => $"{row.Item1},{row.Item2},{row.Item3},{row.Item4},"));

    private static Gen<string> Any(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(place => texts[place]);

    private static Gen<string> Table<T>(string header, Gen<T> row, Func<T, string> write) => row.Array[1, 5].Select(rows => $"{header}\n{string.Concat(rows.Select(each => write(each) + "\n").Distinct())}");

    private static readonly Gen<Func<string, string>> Names = Gen.Select(Gen.Int[0, organisations.Length - 1], Gen.Int[0, people.Length - 1], (organisation, person) => (Func<string, string>)(text =>
        Enumerable.Range(0, 5).Aggregate(text, (all, place) => all.Replace($"{{o{place}}}", organisations[(organisation + place) % organisations.Length], StringComparison.Ordinal).Replace($"{{p{place}}}", people[(person + place) % people.Length], StringComparison.Ordinal))));

    [Fact]
    public Task A_plan_made_with_what_was_looked_up_is_the_one_made_with_the_whole_store() => Gen.Select(Names, Files.Array[2, 8], Files.Array[1, 2].Array[4], Gen.Int[-1, 2], Gen.Int).SampleAsync(
        async (names, recorded, imports, few, seed) =>
        {
            using Folder folder = new();
            await using StoreUnderTest under = await StoreUnderTest.OpenAsync(new SqliteProvider());
            foreach ((int number, string file) in recorded.Index())
                await ImportAsync(new(int.MaxValue, 1), dryRun: false, folder.Write($"before-{number}.csv", names(file)));
            await CorrectAsync(under.Store, names, new Random(seed));
            await MergeAsync(under, new Random(seed));
            foreach ((int import, string[] files) in imports.Index())
            {
                string[] paths = [.. files.Select((file, number) => folder.Write($"file-{import}-{number}.csv", names(file)))];
                string[] whole = Told(await ImportAsync(new(int.MaxValue, 1), dryRun: true, paths));
                string[] lookedUp = Told(await ImportAsync(new(few < 0 ? -1 : few * 3, 0), dryRun: true, paths));
                if (!whole.SequenceEqual(lookedUp))
                    Assert.Fail($"Recorded:\n{string.Join('\n', recorded.Select(names))}\nImported:\n{string.Join('\n', files.Select(names))}\nOnly with the whole store:\n{string.Join('\n', whole.Except(lookedUp))}\nOnly looked up:\n{string.Join('\n', lookedUp.Except(whole))}");
            }

            Task<ImportOutcome> ImportAsync(LookUpRule rule, bool dryRun, params string[] files) => new Importer(under.Store) { Rule = rule }.ImportAsync(files, new() { DryRun = dryRun, Time = under.Clock, Actor = "tester", WithExamples = true });
        },
        iter: 25);

    /// <summary>Gives some records other names and numbers than those by which imports made their ids.</summary>
    private static async Task CorrectAsync(IGraphStore store, Func<string, string> names, Random random)
    {
        List<Put> corrected = [];
        await foreach (Fact fact in store.StreamAsync([Ontology.Of<Organisation>(), Ontology.Of<Person>()], ReadPoint.Now))
        {
            if (random.Next(3) > 0)
                continue;
            corrected.Add(new(fact switch
            {
                Organisation organisation when random.Next(2) == 0 => organisation with { Identifiers = [OrgIdentifier.Parse("GB-CHC-1090095"), .. organisation.Identifiers.Where(number => number.Value != "1090095")] },
                Organisation organisation => organisation with { Name = names($"{{o{random.Next(5)}}}"), AlternateNames = [] },
                Person person => person with { Name = names($"{{p{random.Next(4)}}}"), AlternateNames = [] },
                _ => fact,
            }));
        }

        if (corrected.Count > 0)
            await store.ApplyAsync(new("tester", corrected));
    }

    /// <summary>Merges some records, of half of the stores none.</summary>
    private static async Task MergeAsync(StoreUnderTest under, Random random)
    {
        for (int merges = random.Next(2) * random.Next(4); merges > 0; merges--)
        {
            Fact[] nodes = [.. (await under.AllAsync()).Values.Where(fact => fact is Organisation or Person).OrderBy(fact => fact.Id, StringComparer.Ordinal)];
            if (nodes.Length == 0)
                return;
            Fact kept = nodes[random.Next(nodes.Length)];
            Fact[] like = [.. nodes.Where(node => node != kept && Ontology.Of(node) == Ontology.Of(kept))];
            MergePlan? plan = like.Length == 0 ? null : await new Merge(under.Store, new(2026, 6, 1)).PlanAsync(kept.Id, like[random.Next(like.Length)].Id);
            if (plan is { Problem: null })
                await under.Store.ApplyAsync(new("tester", plan.Operations));
        }
    }

    private static string[] Told(ImportOutcome outcome) =>
    [
        .. outcome.Files.SelectMany(file => file.Problems.Concat(file.Warnings).Concat(file.Notices)).Select(told => $"{told.Severity} {told}"),
        .. outcome.Files.Select(file => $"{file.ProblemCount} {file.WarningCount} {file.NoticeCount} {string.Join(' ', file.Matches)}"),
        .. outcome.Files.SelectMany(file => file.News).Select(line => $"{line.Kind} {line.Count} {string.Join(" / ", line.Examples)}"),
        .. outcome.Files.SelectMany(file => file.Plan?.Changes ?? []).Select(Told).Order(StringComparer.Ordinal),
    ];

    private static string Told(PlannedChange change) => $"{change.At.Row} {Printed(change.Before)} → {Printed(change.After)}";

    private static string Printed(Fact? fact) => fact is null ? "nothing" : $"{fact.Id} {(fact is Edge edge ? $"{edge.From} {edge.To} " : "")}{string.Join(' ', Ontology.Of(fact).Properties.Select(property => property.Read(fact)).Select(value => value switch { ValueList<string> texts => string.Join(';', texts), ValueList<OrgIdentifier> numbers => string.Join(';', numbers), _ => value }))}";
}
