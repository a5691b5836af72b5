using Graph.Model;

namespace Graph.Import.Tests.Sources;

public class PartnershipsTests
{
    private const string Header = "Organisation A,Organisation B,Kind,Agreement,Since,Until,Holder A,Role A,Level A,Holder B,Role B,Level B,Strength,Last contact,Forum,Notes\n";

    private static World Register(params string[] rows) => World.Of(Header + string.Join('\n', rows) + '\n');

    [Fact]
    public void A_row_that_names_one_holder_gives_the_holding_its_strength_and_last_contact()
    {
        World world = Register("Council,Hub,Delivery,,,,Ann Lee,Director,Strategic,,,,Strong,01/03/2026,,").WithoutProblems();

        Holds holds = world.Single<Holds>();
        Assert.Equal((Strength.Strong, PartialDate.Of(2026, 3, 1)), (holds.Strength, holds.LastContact));
        Assert.Equal(world.Organisation("Council").Id, holds.Organisation);
        Assert.Equal(world.Person("Ann Lee").Id, holds.From);
        Assert.Equal(("Director", Level.Strategic), (world.Single<Role>().Title, world.Single<Role>().Level));
        Assert.Empty(world.All<Tie>());
        Assert.Equal(2, world.All<Party>().Count);
    }

    [Fact]
    public void A_row_that_names_both_holders_records_a_tie_with_its_strength_and_last_contact_and_says_nothing_of_either_alone()
    {
        World world = Register("Council,Hub,,,,,Ann Lee,,,Bob Ray,,,weak,2026-02,,").WithoutProblems();

        Tie tie = world.Single<Tie>();
        Assert.Equal((Strength.Weak, PartialDate.Of(2026, 2)), (tie.Strength, tie.LastContact));
        Assert.Equal(world.Single<Partnership>().Id, tie.Partnership);
        Assert.Equal(2, world.All<Holds>().Count);
        Assert.All(world.All<Holds>(), holds => Assert.Null(holds.LastContact));
        Assert.All(world.All<Holds>(), holds => Assert.Null(holds.Strength));
        Assert.Empty(world.All<Role>());
    }

    [Fact]
    public void Rows_of_the_same_two_organisations_in_either_order_thicken_one_partnership_and_holders_stay_on_their_side()
    {
        World world = Register(
            "Sefton Council,Sefton CVS,Delivery,,2020,,Ann Lee,,,,,,,,,",
            "The Sefton C.V.S.,SEFTON COUNCIL,delivery,Compact,,,Bob Ray,,,Cat Fox,,,,,,").WithoutProblems();

        Partnership partnership = world.Single<Partnership>();
        Assert.Equal((PartialDate.Of(2020), "Compact"), (partnership.Since, partnership.Agreement));
        Assert.Equal(2, world.All<Organisation>().Count);
        string council = world.Organisation("Sefton Council").Id;
        Assert.Equal(["Ann Lee", "Cat Fox"], world.All<Holds>().Where(holds => holds.Organisation == council).Select(holds => world.All<Person>().Single(person => person.Id == holds.From).Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Vacant")]
    [InlineData("TBC")]
    [InlineData("n/a")]
    [InlineData("-")]
    [InlineData("Not known")]
    public void A_holder_who_is_said_to_be_nobody_is_no_person(string nobody)
    {
        World world = Register($"Council,Hub,,,,,{nobody},Director,strategic,Bob Ray,,,,,,").WithoutProblems();

        Assert.Equal(world.Person("Bob Ray").Id, world.Single<Holds>().From);
        Assert.Single(world.All<Person>());
        Assert.Contains($"column \"Holder A\": \"{nobody}\" is not a name", Assert.Single(world.Log.Warnings).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ann Lee; Bob Ray")]
    [InlineData("Ann Lee and Bob Ray")]
    [InlineData("Ann & Bob Lee")]
    [InlineData("\"Ann Lee, Cat Fox and Bob Ray\"")]
    [InlineData("Ann Lee / Bob Ray")]
    [InlineData("Ann Lee/Bob Ray")]
    public void Two_holders_in_one_cell_are_a_problem_however_they_are_joined(string holders) =>
        Assert.Contains("column \"Holder A\": it names several people", Register($"Council,Hub,,,,,{holders},,,,,,,,,").Problem(), StringComparison.Ordinal);

    [Theory]
    [InlineData("\"Lee, Ann\"")]
    [InlineData("\"Ann Lee, MBE\"")]
    [InlineData("Andy Anderson-Sands")]
    [InlineData("Owner of the shops in Lydgate and Uppermill")]
    [InlineData("Ann Lee (Health and Care)")]
    public void One_holder_is_one_person_however_the_name_is_written(string holder) =>
        Assert.Single(Register($"Council,Hub,,,,,{holder},,,,,,,,,").WithoutProblems().All<Person>());

    [Theory]
    [InlineData("No.")]
    [InlineData("N/A")]
    [InlineData("—")]
    [InlineData("No formal agreement")]
    public void An_agreement_that_is_denied_is_none(string denied) =>
        Assert.Null(Register($"Council,Hub,,{denied},,,,,,,,,,,,").WithoutProblems().Single<Partnership>().Agreement);

    [Fact]
    public void Another_kind_is_another_partnership() =>
        Assert.Equal(2, Register("Council,Hub,Delivery,,,,,,,,,,,,,", "Council,Hub,Advice,,,,,,,,,,,,,").WithoutProblems().All<Partnership>().Count);

    [Theory]
    [InlineData("weak,2026-03-01", "strong,2026-02-01", Strength.Weak, "2026-03-01")]
    [InlineData("weak,2026-03-01", "strong,2026-03-01", Strength.Strong, "2026-03-01")]
    [InlineData("strong,", "weak,2020-03-01", Strength.Weak, "2020-03-01")]
    [InlineData("strong,", "weak,", Strength.Strong, null)]
    [InlineData("strong,2026-02-01", ",2026-03-01", null, "2026-03-01")]
    public void The_latest_contact_wins_with_its_strength(string one, string other, Strength? strength, string? date)
    {
        foreach (string holders in new[] { "Ann Lee,,,,,", "Ann Lee,,,Bob Ray,,", ",,,Bob Ray,," })
        {
            string first = $"Council,Hub,,,,,{holders},{one},,";
            string second = $"Council,Hub,,,,,{holders},{other},,";
            foreach (World world in new[] { Register(first, second), Register(second, first), Register(first).Import(Header + second), Register(second).Import(Header + first) })
            {
                (Strength?, string?) said = world.WithoutProblems().All<Tie>() is [var tie] ? (tie.Strength, tie.LastContact?.ToString()) : (world.Single<Holds>().Strength, world.Single<Holds>().LastContact?.ToString());
                Assert.Equal((strength, date), said);
            }
        }
    }

    [Theory]
    [InlineData("no")]
    [InlineData("None")]
    [InlineData("n/a")]
    [InlineData("-")]
    [InlineData(" ")]
    public void An_agreement_that_is_none_is_none(string agreement) => Assert.Null(Register($"Council,Hub,,{agreement},,,,,,,,,,,,").WithoutProblems().Single<Partnership>().Agreement);

    [Fact]
    public void Agreements_and_notes_of_several_rows_are_all_kept_with_the_more_exact_of_two_dates()
    {
        Partnership partnership = Register(
            "Council,Hub,,Lease 2020,2019,2026-03-31,,,,,,,,,,Likes tea",
            "Hub,Council,,Compact,2019-05,2026,,,,,,,,,,Meets monthly",
            "Council,Hub,,,,,,,,,,,,,,").WithoutProblems().Single<Partnership>();

        Assert.Equal("Compact; Lease 2020", partnership.Agreement);
        Assert.Equal("Likes tea\nMeets monthly", partnership.Notes);
        Assert.Equal((PartialDate.Of(2019, 5), PartialDate.Of(2026, 3, 31)), (partnership.Since, partnership.Until));
    }

    [Fact]
    public void A_forum_has_both_organisations_as_members_and_a_seat_for_every_holder_of_the_row()
    {
        World world = Register("Council,Hub,,,,,Ann Lee,Director,,Bob Ray,,,,,Health Board; Chairs' Network,").WithoutProblems();

        Organisation board = world.Organisation("Health Board");
        Assert.Equal(OrganisationForm.Forum, board.Form);
        Assert.Equal(2, world.All<MemberOf>().Count(member => member.To == board.Id));
        Assert.Equal(4, world.All<MemberOf>().Count);
        Assert.Equal(2, world.All<Role>().Count(role => role.To == board.Id && role is { Title: "Member", Level: null }));
        Assert.Equal("Director", Assert.Single(world.All<Role>(), role => role.To == world.Organisation("Council").Id).Title);
    }

    [Fact]
    public void A_role_named_with_and_without_its_level_is_one_role_with_it()
    {
        World world = Register("Council,Hub,,,,,Ann Lee,Director,,,,,,,,", "Council,Shed,,,,,Ann Lee,director,Strategic,,,,,,,").WithoutProblems();

        Assert.Equal(Level.Strategic, world.Single<Role>().Level);
        Assert.Single(world.All<Person>());
    }

    [Theory]
    [InlineData("Council,,,,,,Ann Lee,,,,,,,,,", "row 2, column \"Organisation B\": it is blank.")]
    [InlineData("Council,The Council,,,,,,,,,,,,,,", "row 2, column \"Organisation B\": it is the same organisation")]
    [InlineData("Council,Hub,,,,,,Director,,,,,,,,", "row 2, column \"Role A\": there is nobody in \"Holder A\"")]
    [InlineData("Council,Hub,,,,,,,,,,Strategic,,,,", "row 2, column \"Level B\": there is nobody in \"Holder B\"")]
    [InlineData("Council,Hub,,,,,Ann Lee,,Boss,,,,,,,", "row 2, column \"Level A\": \"Boss\" is not one of the words for this column. Write strategic, management, front line, governance or volunteer.")]
    [InlineData("Council,Hub,,,,,Ann Lee,,,,,,mighty,,,", "row 2, column \"Strength\": \"mighty\" is not one")]
    [InlineData("Council,Hub,,,,,Ann Lee,,,,,,,31/02/2026,,", "row 2, column \"Last contact\": \"31/02/2026\" is not a date. There is no such day: February 2026 has 28 days. Correct the day, or write 2026-02 if only the month is known.")]
    [InlineData("Council,Hub,,,2026,2025,,,,,,,,,,", "row 2, column \"Until\": \"2025\" is before \"2026\"")]
    public void What_is_wrong_with_a_row_is_said_with_its_place_and_remedy(string row, string problem)
    {
        World world = Register(row);

        Assert.StartsWith($"file.csv, {problem}", world.Problem(), StringComparison.Ordinal);
        Assert.Empty(world.Facts);
    }

    [Fact]
    public void Two_levels_of_one_role_contradict_each_other() => Assert.Equal(
        "file.csv, row 3: the role has two values for \"level\" in this file: management here and strategic in row 2. Make the rows agree.",
        Register("Council,Hub,,,,,Ann Lee,Director,Strategic,,,,,,,", "Council,Shed,,,,,Ann Lee,Director,Management,,,,,,,").Problem());

    [Fact]
    public void A_hundred_problems_are_told_at_once() =>
        Assert.Equal(100, Register([.. Enumerable.Range(0, 100).Select(i => $"Council,Hub {i},,,,,,,,,,,,never,,")]).Log.ProblemCount);

    [Fact]
    public void A_contact_with_nobody_named_is_left_out_with_a_warning()
    {
        World world = Register("Council,Hub,,,,,,,,,,,strong,2026-01-01,,").WithoutProblems();

        Assert.Contains("names no holder", Assert.Single(world.Log.Warnings).ToString(), StringComparison.Ordinal);
        Assert.Single(world.All<Partnership>());
    }

    [Fact]
    public void A_register_with_a_level_beside_people_of_an_earlier_file_finds_the_same_person_and_role()
    {
        World world = World.Of("Person,Email,Organisation,Role,Since\nAnn Lee,ann@council.example,Council,Director,2019\n")
            .Import(Header + "Council,Hub,,,,,ann lee,DIRECTOR,Strategic,,,,,,,\n").WithoutProblems();

        Role role = world.Single<Role>();
        Assert.Equal((PartialDate.Of(2019), Level.Strategic, "Director"), (role.Since, role.Level, role.Title));
        Assert.Equal("ann@council.example", world.Single<Person>().Email);
    }

    [Theory]
    [InlineData("no")]
    [InlineData("FALSE")]
    [InlineData("-")]
    public void A_word_for_no_is_no_agreement(string word) =>
        Assert.Null(Register($"Council,Hub,,{word},,,,,,,,,,,,").WithoutProblems().Single<Partnership>().Agreement);

    [Fact]
    public void A_cell_with_two_holders_is_a_problem_and_not_a_person_of_both_names() =>
        Assert.StartsWith("file.csv, row 2, column \"Holder B\": it names several people. Give each a row of their own", Register("Council,Hub,,,,,,,,Ann Lee; Bob Ray,,,,,,").Problem(), StringComparison.Ordinal);

    [Fact]
    public void A_partnership_recorded_again_by_hand_does_not_keep_its_register_from_being_imported()
    {
        const string Row = "Council,Hub,Delivery,,2019,,Ann Lee,,,,,,,,,";
        World world = Register(Row).WithoutProblems();
        Partnership imported = world.Single<Partnership>();
        Partnership again = new() { Id = FactId.New<Partnership>(), Kind = "delivery", Since = PartialDate.Of(2024) };
        world.Know([again, .. world.All<Party>().Select(party => new Party { Id = FactId.New<Party>(), From = again.Id, To = party.To })]);

        world.Import(Header + Row + "\n").WithoutProblems();

        Assert.Equal((0, 0), (world.Added, world.Changed));
        Assert.Equal(imported.Id, world.Single<Holds>().To);
    }

    [Fact]
    public void Of_partnerships_that_only_people_recorded_the_later_is_meant()
    {
        World world = World.Of("Person,Organisation\nAnn Lee,Council\nBob Ray,Hub\n").WithoutProblems();
        Partnership ended = new() { Id = FactId.New<Partnership>(), Since = PartialDate.Of(2019), Until = PartialDate.Of(2021) };
        Partnership renewed = new() { Id = FactId.New<Partnership>(), Since = PartialDate.Of(2024) };
        world.Know([ended, renewed, .. world.All<Organisation>().SelectMany(party => new[] { ended, renewed }, (party, partnership) => new Party { Id = FactId.New<Party>(), From = partnership.Id, To = party.Id })]);

        world.Import(Header + "Council,Hub,,,,,Ann Lee,,,,,,,,,\n").WithoutProblems();

        Assert.Equal(renewed.Id, world.Single<Holds>().To);
    }
}
