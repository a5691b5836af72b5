using CsCheck;
using Graph.Model;

namespace Graph.Import.Tests.Laws;

/// <summary>What holds for any list of posts with their periods.</summary>
public class PeriodLaws
{
    private static readonly Gen<string> Row = Gen.Select(
        Any("Ann Lee", "Cllr Ann Lee", "Bob Ray"),
        Any("", "Lead", "LEAD", "Chair"),
        Any("", "2015", "2015-05", "2017-01-31", "2020", "2023-06"),
        Any("", "2016", "2018-03", "2020", "2022-06-30", "2027"),
        (person, role, since, until) => string.Join(',', person, "Hub", role, since, until));

    private static readonly Gen<string[]> List = Row.Array[1, 6].Where(rows => World.Of(File(rows)).Log.ProblemCount == 0);

    private static Gen<string> Any(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static string File(IEnumerable<string> rows) => "Person,Organisation,Role,Since,Until\n" + string.Concat(rows.Select(row => row + "\n"));

    [Fact]
    public void The_order_of_rows_never_matters() => Gen.Select(List, Gen.Int).Sample(
        (rows, seed) =>
        {
            string[] shuffled = [.. rows];
            new Random(seed).Shuffle(shuffled);
            Assert.Equal(World.Of(File(rows)).Facts, World.Of(File(shuffled)).WithoutProblems().Facts);
        },
        iter: 300);

    [Fact]
    public void A_list_imported_twice_changes_nothing_the_second_time() => List.Sample(
        rows =>
        {
            World world = World.Of(File(rows));
            Fact[] before = [.. world.Facts];
            world.Import(File(rows)).WithoutProblems();
            Assert.Equal((0, 0), (world.Added, world.Changed));
            Assert.Equal(before, world.Facts);
        },
        iter: 300);

    [Fact]
    public void No_post_ends_before_it_begins_whatever_is_imported_after_what() => List.Array[1, 3].Sample(
        files =>
        {
            World world = files.Aggregate(new World(), (all, file) => all.Import(File(file)));
            Assert.All(world.All<Role>(), role => Assert.Null(Periods.Contradiction(role.Since, role.Until)));
        },
        iter: 300);
}
