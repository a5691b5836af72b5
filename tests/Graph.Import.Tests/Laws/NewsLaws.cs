using CsCheck;
using Graph.Import.Tests.Completing;
using Graph.Model;

namespace Graph.Import.Tests.Laws;

/// <summary>What holds of files that say something new of records that were merged meanwhile.</summary>
public sealed class NewsLaws
{
    private static readonly Gen<string> Organisation = Any("Council", "Hub", "Centre", "Café", "Trust");

    // Of one name at two organisations that are merged there is one person, service or partnership from then on, so each has its own here. Each a format, its header, what tells rows apart, and what a row says, this year or next.
    private static readonly (string Format, string Header, Gen<string> Key, Gen<string> Said)[] Kinds =
    [
        ("people", "Person,Organisation,Role,Level", Gen.Select(Any("Ann", "Bob"), Organisation, Any("Chair", "Lead"), (person, organisation, role) => $"{person} {organisation}man,{organisation},{role}"), Any("", "Senior", "Middle", "Frontline")),
        ("service", "Name,Providers,Eligibility,Themes", Gen.Select(Any("Lunch", "Advice"), Organisation, (name, provider) => $"{name} at {provider},{provider}"), Gen.Select(Any("", "Adults", "Anyone"), Any("", "Poverty", "Debt"), (eligibility, theme) => $"{eligibility},{theme}")),
        ("organisation", "Name,Website,Notes,Located in", Organisation, Gen.Select(Any("", "https://one.example", "https://two.example"), Any("", "Small", "Large"), (website, notes) => $"{website},{notes},Ashby")),
        ("partnerships", "Organisation A,Organisation B,Kind,Agreement,Holder A,Last contact", Gen.Select(Organisation, Any("Joint work", "Delivery"), (one, kind) => $"Library,{one},{kind} with {one}"), Gen.Select(Any("", "Deed", "Letter"), Any("Ann Libraryman", "Bob Libraryman"), Any("2024-01-05", "2025-03-01"), (agreement, holder, contact) => $"{agreement},{holder},{contact}")),
    ];

    private static readonly Gen<(string Format, string This, string Next)[]> Files = Gen.Int[0, Kinds.Length - 1].SelectMany(kind => FileOf(Kinds[kind].Format, Kinds[kind].Header, Kinds[kind].Key, Kinds[kind].Said)).Array[1, 3];

    private static readonly Gen<(string Format, string This, string Next)[]> Namesakes = FileOf("service", "Providers,Name,Eligibility,Notes", Organisation.Select(organisation => $"{organisation},Lunch"), Gen.Select(Any("", "Adults", "Anyone", "Members"), Any("", "Small", "Large"), (eligibility, notes) => $"{eligibility},{notes}")).Array[1];

    private static readonly Gen<(int One, int Other, bool Takes)[]> Merges = Gen.Select(Gen.Int[0, 1000], Gen.Int[0, 1000], Gen.Bool).Array[1, 3];

    private static Gen<(string Format, string This, string Next)> FileOf(string format, string header, Gen<string> key, Gen<string> said) => Gen.Select(key, said, said, Gen.Bool).Array[1, 4].Select(rows =>
    {
        (string Key, string This, string Next, bool IsNew)[] each = [.. rows.DistinctBy(row => row.Item1)];
        string Text(IEnumerable<string> lines) => $"{header}\n{string.Join('\n', lines)}\n";
        return (format, Text(each.Where((row, i) => i == 0 || !row.IsNew).Select(row => $"{row.Key},{row.This}")), Text(each.Select(row => $"{row.Key},{row.Next}")));
    });

    private static Gen<string> Any(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    [Fact]
    public Task What_files_said_of_merged_records_meanwhile_is_theirs_once_they_are_parted() => HoldsAsync(Files, _ => true);

    [Fact]
    public Task So_it_is_of_records_with_one_name() => HoldsAsync(Namesakes, fact => fact is Service);

    private static Task HoldsAsync(Gen<(string Format, string This, string Next)[]> given, Func<Fact, bool> isMerged) => Gen.Select(given, Merges, Gen.Shuffle(new[] { 0, 1, 2 })).SampleAsync(
        async (files, merges, order) =>
        {
            await using Years years = await Years.OpenAsync();
            await using Years apart = await Years.OpenAsync();
            foreach (Years each in (Years[])[years, apart])
            {
                if (!await MergeLaws.ImportAsync(each, [.. files.Select(file => (file.Format, file.This))], mayRefuse: true))
                    return;
            }

            (string Format, string Text)[] next = [.. files.Select(file => (file.Format, file.Next))];
            if (!await MergeLaws.ImportAsync(apart, next, mayRefuse: true))
                return;
            Dictionary<string, Fact> settled = await apart.Under.AllAsync();
            foreach ((string, string) file in next)
            {
                // Files that contradict each other change something in turn.
                if (!await MergeLaws.ImportAsync(apart, [file], mayRefuse: true) || MergeLaws.Changed(settled, await apart.Under.AllAsync()).Length > 0)
                    return;
            }

            // Some are merged before the files come, and some between two times that they do.
            List<string> absorbed = [];
            int first = 1 + order[0];
            await MergeAsync(merges.Take(first));

            // A new partnership of two records that are one by now is refused.
            if (!await MergeLaws.ImportAsync(years, next, mayRefuse: true))
                return;

            await MergeAsync(merges.Skip(first));

            // To one list of a record, each import adds what one of the merged ones says.
            foreach (string _ in absorbed)
                await MergeLaws.ImportAsync(years, next, mayRefuse: false);
            Dictionary<string, Fact> merged = await years.Under.AllAsync();
            await MergeLaws.ImportAsync(years, next, mayRefuse: false);
            Assert.True(MergeLaws.Changed(merged, await years.Under.AllAsync()) is "", $"The files changed {MergeLaws.Changed(merged, await years.Under.AllAsync())}");

            // Only a chain is parted from its end.
            List<string> left = [.. order.Where(i => i < absorbed.Count).Select(i => absorbed[i])];
            while (left.Count > 0)
            {
                int before = left.Count;
                foreach (string id in left.ToArray())
                {
                    UnmergePlan plan = await new Unmerge(years.Store, years.Today).PlanAsync(id);
                    if (plan.Problem is not null)
                        continue;
                    await years.Store.ApplyAsync(new("tester", plan.Operations));
                    left.Remove(id);
                }

                Assert.True(left.Count < before, $"{string.Join(", ", left)} can't be parted.");
            }

            // What a row said that was known of the other record already was not recorded, and is when the file comes again.
            string[] parted = await WordsAsync(years);
            await MergeLaws.ImportAsync(years, next, mayRefuse: false);
            string[] afterwards = await WordsAsync(years);
            Assert.Equal(await WordsAsync(apart), afterwards);
            Assert.Empty(parted.Select(Subject).Except(afterwards.Select(Subject), StringComparer.Ordinal));

            async Task MergeAsync(IEnumerable<(int One, int Other, bool Takes)> some)
            {
                foreach ((int one, int other, bool takes) in some)
                {
                    if (await MergeLaws.MergeAsync(years, one, other, takes, isMerged) is { } id)
                        absorbed.Add(id);
                }
            }
        },
        iter: 60,
        threads: 1,
        print: cases => string.Join("\n", cases.Item1.Select(file => $"{file.Format}:\n{file.This}then:\n{file.Next}")) + string.Join(" ", cases.Item2));

    private static string Subject(string words) => words[..words.IndexOf(':', StringComparison.Ordinal)];

    // Ids of nodes are made at random, so what two stores know is compared by what things are called.
    private static async Task<string[]> WordsAsync(Years years)
    {
        Dictionary<string, Fact> all = await years.Under.AllAsync();
        return [.. all.Values.Where(fact => fact is not Judgement).Select(Words).Order(StringComparer.Ordinal)];

        string Words(Fact fact)
        {
            FactType type = Ontology.Of(fact);
            string ends = fact is Edge edge ? $" from {NameOf(edge.From)} to {NameOf(edge.To)}" : $" {NameOf(fact.Id)}";
            return $"{type.Name}{ends}: {string.Join(", ", type.Properties.Where(property => property.Read(fact) is not (null or ValueList<string> { Count: 0 } or ValueList<OrgIdentifier> { Count: 0 })).Select(property => $"{property.Name}={Shown(property, property.Read(fact)!)}"))}";
        }

        // Which line of notes came first depends on which row was recorded first.
        string Shown(PropertyDefinition property, object value) => property.Kind == PropertyKind.Reference ? NameOf((string)value)!
            : property.Name == nameof(Node.Notes) ? string.Join('|', ((string)value).Split('\n').Order(StringComparer.Ordinal))
            : value.ToString()!;

        string NameOf(string id) => all[id] is Partnership { Kind: var kind }
            ? $"{kind} of {string.Join(" and ", all.Values.OfType<Party>().Where(party => party.From == id).Select(party => NameOf(party.To)).Order(StringComparer.Ordinal))}"
            : Ontology.Of(all[id]).Caption.Of(all[id]) ?? id;
    }
}
