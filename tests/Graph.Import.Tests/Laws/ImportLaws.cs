using CsCheck;
using Graph.Model;

namespace Graph.Import.Tests.Laws;

/// <summary>What holds for any register.</summary>
public class ImportLaws
{
    private const string Header = "Organisation A,Holder A,Role A,Organisation B,Holder B,Role B,Kind,Agreement,Since,Until,Strength,Last contact,Forum,Notes\n";

    private static readonly Gen<string> Organisation = Any("Council", "The COUNCIL", "Hub", "hub Ltd", "Hub Limited", "Café", "Cafe", "Trust & Co", "Trust and Co");
    private static readonly Gen<string> Person = Any("", "", "Ann Lee", "ann lee", "Bob Ray", "Zoë Fox");
    private static readonly Gen<string> Date = Any("", "2020", "2020-05", "03/05/2020", "2021-01-31", "July 2019");

    private static readonly Gen<Row> Rows = Gen.Select(
        Gen.Select(Organisation, Person, Any("", "Lead", "LEAD", "Chair"), (organisation, holder, role) => new Side(organisation, holder, holder.Length > 0 ? role : "")),
        Gen.Select(Organisation, Person, Any("", "Lead", "Chair"), (organisation, holder, role) => new Side(organisation, holder, holder.Length > 0 ? role : "")),
        Gen.Select(Any("", "Delivery", "delivery"), Any("", "no", "Compact", "Lease"), Any("", "Board", "Network; board"), Any("", "x", "y; z")),
        Gen.Select(Date, Any("", "", "2019", "2030", "2030-01-01"), Any("", "weak", "strong"), Date),
        (a, b, words, dates) => new Row(a, b, words.Item1, words.Item2, dates.Item1, dates.Item2, dates.Item3, dates.Item4, words.Item3, words.Item4));

    private static readonly Gen<Row[]> Register = Rows.Where(row => Import.Values.Names.Normalise(row.A.Organisation) != Import.Values.Names.Normalise(row.B.Organisation)).Array[1, 12].Where(rows => World.Of(File(rows)).Log.ProblemCount == 0);

    private static Gen<string> Any(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private sealed record Side(string Organisation, string Holder, string Role);

    private sealed record Row(Side A, Side B, string Kind, string Agreement, string Since, string Until, string Strength, string Contact, string Forum, string Notes)
    {
        public Row Swapped => this with { A = B, B = A };

        public string Text => string.Join(',', A.Organisation, A.Holder, A.Role, B.Organisation, B.Holder, B.Role, Kind, Agreement, Since, Until, Strength, Contact, Forum, Notes);
    }

    private static string File(IEnumerable<Row> rows) => Header + string.Concat(rows.Select(row => row.Text + "\n"));

    [Fact]
    public void The_order_of_rows_never_matters() => Gen.Select(Register, Gen.Int).Sample(
        (rows, seed) =>
        {
            Row[] shuffled = [.. rows];
            new Random(seed).Shuffle(shuffled);
            Assert.Equal(World.Of(File(rows)).WithoutProblems().Facts, World.Of(File(shuffled)).WithoutProblems().Facts);
        },
        iter: 200);

    [Fact]
    public void Which_organisation_of_a_row_comes_first_never_matters() => Gen.Select(Register, Gen.Bool.Array[12]).Sample(
        (rows, swap) => Assert.Equal(
            World.Of(File(rows)).WithoutProblems().Facts,
            World.Of(File(rows.Select((row, i) => swap[i] ? row.Swapped : row))).WithoutProblems().Facts),
        iter: 200);

    [Fact]
    public void A_file_imported_twice_changes_nothing_the_second_time() => Register.Sample(
        rows =>
        {
            World world = World.Of(File(rows)).WithoutProblems();
            Fact[] before = [.. world.Facts];
            world.Import(File(rows)).WithoutProblems();
            Assert.Equal((0, 0), (world.Added, world.Changed));
            Assert.Equal(before, world.Facts);
        },
        iter: 200);

    [Fact]
    public void Two_files_imported_in_turn_settle_after_one_round_each() => Gen.Select(Register, Register).Sample(
        (one, other) =>
        {
            World world = World.Of(File(one)).Import(File(other)).WithoutProblems();
            int known = world.Facts.Count();
            world.Import(File(one)).Import(File(other)).WithoutProblems();
            Assert.Equal(known, world.Facts.Count());
        },
        iter: 200);

    [Fact]
    public void No_text_makes_the_importer_fail() => Gen.String[0, 40].Array[1, 30].Sample(
        cells => World.Of("Organisation A,Organisation B,Holder A,Last contact\n" + string.Join(',', cells)),
        iter: 300);
}
