using Graph.Import.Tests.BadFiles;
using Graph.Model;

namespace Graph.Import.Tests.Sources.Areas;

/// <summary>The Code History Database of the Office for National Statistics. The areas here are made up, and changed as real ones did.</summary>
public sealed class CodeHistoryTests
{
    // Coded anew in 2009 and in 2012, renamed in 2015; split in 2022; merged in 2023.
    private const string Changes = """
        GEOGCD,GEOGNM,GEOGNMW,GEOGCD_P,GEOGNM_P,GEOGNMW_P,SI_ID,SI_TITLE,OPER_DATE,ENTITYCD,YEAR
        E05990001,Larkby Green,,00ZZAA,Larkby Green,,1111/1001,GSS re-coding strategy,01/01/2009,E05,2009
        E05990002,Larkby Green,,E05990001,Larkby Green,,12/2012,The Larkby Order,03/05/2012,E05,2012
        E05990002,Larkby Village,,E05990002,Larkby Green,,15/2015,Name Change,05/05/2015,E05,2015
        E05990010,Old Mill,,00ZZBB,Old Mill,,1111/1001,GSS re-coding strategy,01/01/2009,E05,2009
        E05990011,Mill North,,E05990010,Old Mill,,22/2022,The Larkby (Electoral Changes) Order,05/05/2022,E05,2022
        E05990012,Old Mill,,E05990010,Old Mill,,22/2022,The Larkby (Electoral Changes) Order,05/05/2022,E05,2022
        W04990021,Llan,Y Llan,W04990019,Llan Fawr,,23/2023,The Llan Order,01/04/2023,W04,2023
        W04990021,Llan,Y Llan,W04990020,Llan Fach,,23/2023,The Llan Order,01/04/2023,W04,2023
        E00990001,,,00ZZAA0001,,,1111/1001,GSS re-coding strategy,01/01/2009,E00,2009
        J02990001,Larkby,,,,,,,23/04/1961,J02,1961
        """;

    private const string History = """
        GEOGCD,GEOGNM,GEOGNMW,SI_ID,SI_TITLE,OPER_DATE,TERM_DATE,PARENTCD,ENTITYCD,OWNER,STATUS
        E05990001,Larkby Green,,1111/1001,GSS re-coding strategy,01/01/2009,02/05/2012,E09990001,E05,DLUHC,terminated
        E05990002,Larkby Green,,12/2012,The Larkby Order,03/05/2012,04/05/2015,E09990001,E05,DLUHC,terminated
        E05990002,Larkby Village,,15/2015,Name Change,05/05/2015,,E09990001,E05,DLUHC,live
        E05990010,Old Mill,,1111/1001,GSS re-coding strategy,01/01/2009,04/05/2022,E09990001,E05,DLUHC,terminated
        E05990011,Mill North,,22/2022,The Larkby (Electoral Changes) Order,05/05/2022,,E09990001,E05,DLUHC,live
        E05990012,Old Mill,,22/2022,The Larkby (Electoral Changes) Order,05/05/2022,,E09990001,E05,DLUHC,live
        W04990019,Llan Fawr,,,,01/04/2010,31/03/2023,W06990001,W04,WG,terminated
        W04990020,Llan Fach,,,,01/04/2010,31/03/2023,W06990001,W04,WG,terminated
        W04990021,Llan,Y Llan,23/2023,The Llan Order,01/04/2023,,W06990001,W04,WG,live
        E09990001,Larkby,,1111/1001,GSS re-coding strategy,01/01/2009,,E13990001,E09,DLUHC,live
        E13990001,Inner Larkshire,,1111/1001,GSS re-coding strategy,01/01/2009,,E12990001,E13,ONS,live
        E12990001,Larkshire,,1111/1001,GSS re-coding strategy,01/01/2009,,E92000001,E12,ONS,live
        E00990001,,,1111/1001,GSS re-coding strategy,01/01/2009,,E01990001,E00,ONS,live
        """;

    [Fact]
    public void A_code_that_only_replaced_another_is_a_new_code_of_the_same_place()
    {
        Place place = At(Both(), "E05990002");

        Assert.Equal(("Larkby Village", "Ward"), (place.Name, place.Kind));
        Assert.Equal(["00ZZAA", "E05990001"], place.FormerCodes);
        Assert.Equal(["Larkby Green"], place.AlternateNames);

        // That codes were given anew in 2009 is no beginning.
        Assert.Equal((null, null), (place.Since, place.Until));
        Assert.DoesNotContain(Both().All<Place>(), other => other.Gss == "E05990001");
    }

    [Fact]
    public void An_area_that_was_split_has_ended_and_shares_ground_with_what_it_was_split_into()
    {
        World world = Both();

        Assert.Equal(PartialDate.Of(2022, 5, 5), At(world, "E05990010").Until);
        Assert.Equal((PartialDate.Of(2022, 5, 5), null), (At(world, "E05990011").Since, At(world, "E05990011").Until));
        Assert.Equal(["E05990010 E05990011", "E05990010 E05990012"], world.All<Overlaps>().Select(edge => string.Join(' ', new[] { Code(world, edge.From), Code(world, edge.To) }.Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Areas_that_were_merged_have_ended_and_lie_within_what_they_were_merged_into()
    {
        World world = Both();

        Assert.Equal((PartialDate.Of(2010, 4, 1), PartialDate.Of(2023, 4, 1)), (At(world, "W04990019").Since, At(world, "W04990019").Until));
        Assert.Equal(["Y Llan"], At(world, "W04990021").AlternateNames);
        Assert.Equal(["W04990019 2023-04-01", "W04990020 2023-04-01"], world.All<Within>().Where(edge => Code(world, edge.To) == "W04990021").Select(edge => $"{Code(world, edge.From)} {edge.Since}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_area_lies_in_the_next_wider_one_that_is_recorded_and_its_ground_still_does_once_it_has_ended()
    {
        World world = Both();

        Assert.Equal(
            ["E05990002 in E09990001  - ", "E05990010 in E09990001  - ", "E05990011 in E09990001 2022-05-05 - ", "E05990012 in E09990001 2022-05-05 - ", "E09990001 in E12990001  - "],
            world.All<Within>().Select(edge => $"{Code(world, edge.From)} in {Code(world, edge.To)} {edge.Since} - {edge.Until}").Where(text => text.StartsWith('E')).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_left_out_is_counted_and_wider_areas_that_nobody_knows_are_told()
    {
        using Folder folder = new();
        string changes = folder.Write("Changes.csv", Changes), history = folder.Write("ChangeHistory.csv", History);

        World first = new World().ImportTogether(changes, history);
        Assert.Contains(first.Log.Warnings, warning => warning.Message == "of 13 rows, these were left out: 1 without a name (such as output areas) and 1 of kinds of areas that are not recorded (E13).");
        Assert.Contains(first.Log.Warnings, warning => warning.Message.StartsWith("2 places are not known by their numbers, such as \"W06990001\"", StringComparison.Ordinal));
        Assert.Equal(9, first.All<Place>().Count);

        first.ImportTogether(history, changes);
        Assert.Equal("of 10 rows, these were left out: 1 without a name (such as output areas) and 1 of kinds of areas that are not recorded (J02).", Assert.Single(first.Log.Warnings).Message);
        Assert.Equal((0, 0), (first.Added, first.Changed));
    }

    [Fact]
    public void The_archive_of_both_says_the_same_and_equivalents_in_it_are_left_out()
    {
        using Folder folder = new();
        World packed = new World().ImportFile(folder.Write("codes.zip", Archives.Packed(("Changes.csv", Changes), ("ChangeHistory.csv", History), ("Equivalents.csv", "GEOGCD,GEOGNM,GEOGNMW,GEOGCDO,GEOGNMO,OPER_DATE\nE05990001,Larkby Green,,00ZZAA,,01/01/2009\n")))).WithoutProblems();

        Assert.Equal(Both().Facts.OfType<Node>().ToHashSet(), packed.Facts.OfType<Node>().ToHashSet());
        Assert.Equal(Both().Facts.OfType<Edge>().ToHashSet(), packed.Facts.OfType<Edge>().ToHashSet());
        Assert.Contains(packed.Log.Warnings, warning => warning.ToString() == "codes.zip, sheet \"Equivalents.csv\": it says what codes were before 2009, as Changes.csv does, so it was left out.");
    }

    [Fact]
    public void Periods_without_what_took_whose_place_are_refused()
    {
        Assert.Equal(
            "ChangeHistory.csv: it does not say which code took the place of which, so one area would become several places. Import it together with Changes.csv: graph import Changes.csv ChangeHistory.csv, or as one .zip",
            World.Of(History, "ChangeHistory.csv").Problem());
    }

    [Fact]
    public void What_is_recorded_with_a_former_code_is_about_the_place_that_has_another_now()
    {
        World world = Both();
        Place place = At(world, "E05990002");

        world.ImportAs("directory", "Name,Place\nLarkby Hub,E05990001\n").WithoutProblems();
        world.Import("Identifier,Title,Currency,Amount Awarded,Award Date,Recipient Org:Name,Funding Org:Name,Beneficiary Location:Name,Beneficiary Location:Geographic Code\n360G-x-1,Green,GBP,100,2014-05-01,Larkby Hub,Council,Larkby Green (ward),E05990001\n", "grants.csv").WithoutProblems();
        world.Import("WD11CD,WD11NM,LAD11CD,LAD11NM\nE05990001,Larkby Green,E09990001,Larkby\n", "lookup.csv").WithoutProblems();

        Assert.Equal(place, At(world, "E05990002"));
        Assert.Equal(2, world.All<LocatedIn>().Count(edge => edge.To == place.Id));
        Assert.Equal(9, world.All<Place>().Count);
    }

    [Fact]
    public void A_place_that_is_recorded_with_a_former_code_gets_its_present_one()
    {
        World world = new World().Know(new Place { Id = FactId.Of<Place>("ours"), Name = "Larkby Green", Gss = "E05990001", Description = "Ours" });

        Place place = At(Import(world), "E05990002");

        Assert.Equal((FactId.Of<Place>("ours"), "Ours"), (place.Id, place.Description));
        Assert.Equal(["00ZZAA", "E05990001"], place.FormerCodes);
        Assert.Equal((0, 0), (Import(world).Added, world.Changed));
    }

    [Fact]
    public void A_place_that_is_recorded_twice_under_both_codes_is_told_of()
    {
        (string present, string former) = (FactId.Of<Place>("present"), FactId.Of<Place>("former"));
        World world = new World().Know(new Place { Id = present, Name = "Larkby Village", Gss = "E05990002" }, new Place { Id = former, Name = "Larkby Green", Gss = "E05990001" });

        world.Import(Changes, "Changes.csv").WithoutProblems();

        Assert.Contains(world.Log.Warnings, warning => warning.Message == $"its former code E05990001 is that of another place, {former}. If the two are one, merge them: graph merge {present} {former}.");
        Assert.Equal("E05990001", world.All<Place>().Single(place => place.Id == former).Gss);
    }

    [Theory]
    [InlineData("E05990032", "Ivy,,1/1,Order,05/05/2022,04/05/2010", "row 15, column \"TERM_DATE\": \"2010-05-04\" is before \"2022-05-05\" in \"OPER_DATE\", so it was left out.")]
    [InlineData("E05990032", "Ivy,,1/1,Order,05/05/2022,04/05/2023\nE05990032,Ivy,,2/2,Order,05/05/2005,04/05/2006", "row 15: The end, 2006-05-05, is before the beginning, 2022-05-05. The end was left out.")]
    public void An_end_before_the_beginning_is_left_out_because_nobody_can_correct_it(string code, string rows, string warning)
    {
        using Folder folder = new();
        string changes = folder.Write("Changes.csv", Changes + "\nE05990032,Ivy,,E05990031,Ivy,,2/2,Order,05/05/2005,E05,2005");
        string history = folder.Write("ChangeHistory.csv", string.Join('\n', [History, .. rows.Split('\n').Select(row => $"{(row.StartsWith('E') ? "" : "E05990031,")}{row},E09990001,E05,DLUHC,live")]));

        World world = new World().ImportTogether(changes, history).WithoutProblems();

        Assert.Contains($"ChangeHistory.csv, {warning}", world.Log.Warnings.Select(problem => problem.ToString()));
        Assert.Equal((PartialDate.Of(2022, 5, 5), null), (At(world, code).Since, At(world, code).Until));
        Assert.All(world.Facts, fact => Assert.Null(fact.Contradiction()));
    }

    [Fact]
    public void An_end_before_the_beginning_that_somebody_recorded_is_left_out_and_the_rest_imported()
    {
        World world = new World().Know(new Place { Id = FactId.Of<Place>("ours"), Name = "Old Mill", Gss = "E05990010", Since = PartialDate.Of(2024) });

        Place place = At(Import(world), "E05990010");

        Assert.Equal((FactId.Of<Place>("ours"), PartialDate.Of(2024), null), (place.Id, place.Since, place.Until));
        Assert.Contains(world.Log.Warnings, warning => warning.ToString() == "ChangeHistory.csv, row 5: together with what is already recorded, this can't be true. The end, 2022-05-05, is before the beginning, 2024. What is recorded stays.");
    }

    [Fact]
    public void A_place_that_is_recorded_under_a_former_name_gets_its_present_one_and_is_found_by_both()
    {
        World world = new World().Know(new Place { Id = FactId.Of<Place>("ours"), Name = "Larkby Green", Gss = "E05990001" });

        Place place = At(Import(world), "E05990002");

        Assert.Equal((FactId.Of<Place>("ours"), "Larkby Village"), (place.Id, place.Name));
        Assert.Equal(["Larkby Green"], place.AlternateNames);
        world.ImportAs("directory", "Name,Place\nHub,Larkby Village\nShed,Larkby Green\n").WithoutProblems();
        Assert.Equal([place.Id, place.Id], world.All<LocatedIn>().Select(edge => edge.To));
        Assert.Equal((0, 0), (Import(world).Added, world.Changed));
    }

    [Fact]
    public void A_row_with_a_code_that_a_place_no_longer_has_does_not_change_its_kind()
    {
        World world = new World().Know(new Place { Id = FactId.Of<Place>("ours"), Name = "Larkby", Gss = "E08990001", FormerCodes = ["E07990001"], Kind = "Borough" });

        world.Import("WD17CD,WD17NM,LAD17CD,LAD17NM\nE05990001,Larkby Green,E07990001,Larkby\n", "lookup.csv").WithoutProblems();

        Assert.Equal("Borough", At(world, "E08990001").Kind);
    }

    [Fact]
    public void The_whole_file_takes_back_a_former_code_that_an_extract_gave_to_a_part_of_a_split()
    {
        using Folder folder = new();
        static string Extract(string text) => string.Join('\n', text.Split('\n').Where(row => !row.StartsWith("E05990012", StringComparison.Ordinal)));
        World world = new World().ImportTogether(folder.Write("part/Changes.csv", Extract(Changes)), folder.Write("part/ChangeHistory.csv", Extract(History))).WithoutProblems();
        Assert.Equal(["00ZZBB", "E05990010"], At(world, "E05990011").FormerCodes);

        string changes = folder.Write("Changes.csv", Changes), history = folder.Write("ChangeHistory.csv", History);
        world.ImportFile(changes, beside: [history]).WithoutProblems();

        Assert.Equal(
            "Changes.csv, row 6: 00ZZBB and E05990010 are codes of another place, \"Old Mill\", and not of \"Mill North\", so they were taken out there. Take \"Old Mill\" out of its other names, too, unless people call it so. What was recorded with them may be about either: check it.",
            Assert.Single(world.Log.Warnings, warning => warning.Message.Contains("E05990010", StringComparison.Ordinal)).ToString());
        world.ImportFile(history, beside: [changes]).WithoutProblems();
        Assert.Equal(([], "Old Mill", PartialDate.Of(2022, 5, 5)), (At(world, "E05990011").FormerCodes, At(world, "E05990010").Name, At(world, "E05990010").Until));
        Assert.Equal(2, world.All<Overlaps>().Count);
        Assert.Equal((0, 0), (world.ImportTogether(changes, history).Added, world.Changed));
    }

    [Theory]
    [InlineData("02/05/2012", "End of the council year")]
    [InlineData("01/01/2009,02/05/2012", "2009ish,02/05/2012")]
    public void A_code_of_which_a_day_can_t_be_read_is_left_out_with_those_that_may_be_of_its_place_until_the_day_is_right(string day, string written)
    {
        using Folder folder = new();
        string changes = folder.Write("Changes.csv", Changes), wrong = folder.Write("wrong/ChangeHistory.csv", History.Replace($"E05990001,Larkby Green,,1111/1001,GSS re-coding strategy,{(day.Contains(',', StringComparison.Ordinal) ? "" : "01/01/2009,")}{day}", $"E05990001,Larkby Green,,1111/1001,GSS re-coding strategy,{(day.Contains(',', StringComparison.Ordinal) ? "" : "01/01/2009,")}{written}", StringComparison.Ordinal));
        World world = new World().ImportFile(changes, beside: [wrong]).WithoutProblems();
        Assert.DoesNotContain(world.Log.Warnings, warning => warning.Message.Contains("not a day", StringComparison.Ordinal));
        world.ImportFile(wrong, beside: [changes]).WithoutProblems();

        Assert.EndsWith("is not a day. Without it, nobody can tell whether E05990001 and the codes before and after it are of one place, so all that the files say of these was left out. Correct the day, and import the files again.", Assert.Single(world.Log.Warnings, warning => warning.At.Row == 2).Message, StringComparison.Ordinal);
        Assert.DoesNotContain(world.All<Place>(), place => place.Gss is "E05990001" or "E05990002");
        Assert.Equal(8, world.All<Place>().Count);

        world.ImportTogether(changes, folder.Write("ChangeHistory.csv", History)).WithoutProblems();
        Assert.Equal(Both().Facts.OfType<Place>().OrderBy(place => place.Gss, StringComparer.Ordinal).ToArray(), world.All<Place>().OrderBy(place => place.Gss, StringComparer.Ordinal).ToArray());
        Assert.Equal(2, world.All<Overlaps>().Count);
    }

    [Fact]
    public void A_day_that_can_t_be_read_is_told_of_and_not_that_what_it_left_out_is_not_known()
    {
        using Folder folder = new();
        World world = new World().ImportTogether(folder.Write("Changes.csv", Changes), folder.Write("ChangeHistory.csv", History.Replace("E09990001,Larkby,,1111/1001,GSS re-coding strategy,01/01/2009", "E09990001,Larkby,,1111/1001,GSS re-coding strategy,99/99/2009", StringComparison.Ordinal))).WithoutProblems();

        Assert.StartsWith("ChangeHistory.csv, row 11, column \"OPER_DATE\": \"99/99/2009\" is not a day.", Assert.Single(world.Log.Warnings, each => each.Message.Contains("E09990001", StringComparison.Ordinal)).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(world.All<Place>(), place => place.Gss == "E09990001");
        Assert.Contains(world.All<Place>(), place => place.Gss == "E05990002");
    }

    [Theory]
    [InlineData("E09990001", "E09990001 can't lie in itself, so what it lies in was left out.")]
    [InlineData("E05990011", "E05990011 is the code of a ward, in which E09990001, a borough, can't lie, so what it lies in was left out.")]
    public void What_lies_in_itself_or_in_something_smaller_is_told_at_its_row(string parent, string warning)
    {
        using Folder folder = new();
        World world = new World().ImportTogether(folder.Write("Changes.csv", Changes), folder.Write("ChangeHistory.csv", History.Replace("01/01/2009,,E13990001", $"01/01/2009,,{parent}", StringComparison.Ordinal))).WithoutProblems();

        Assert.Equal($"ChangeHistory.csv, row 11, column \"PARENTCD\": {warning}", Assert.Single(world.Log.Warnings, each => each.At.Row == 11).ToString());
        Assert.DoesNotContain(world.All<Within>(), edge => Code(world, edge.From) == "E09990001");
    }

    [Fact]
    public void A_name_alone_means_the_place_that_has_it_now()
    {
        World world = Both();

        world.ImportAs("directory", "Name,Place\nMill Hub,Old Mill\n").WithoutProblems();

        Assert.Equal("E05990012", Code(world, world.Single<LocatedIn>().To));
    }

    [RealFileFact("geography/Changes.csv", "geography/ChangeHistory.csv")]
    public void Real_rows_become_places_with_what_they_were_before()
    {
        string changes = RealFiles.Find("geography/Changes.csv"), history = RealFiles.Find("geography/ChangeHistory.csv");
        World world = new World().ImportTogether(changes, history).WithoutProblems();

        Assert.Equal(169, world.All<Place>().Count);
        Place renamed = At(world, "E05013179");
        Assert.Equal(("Halton Castle", "Ward"), (renamed.Name, renamed.Kind));
        Assert.Equal(["00ETNC", "E05001581"], renamed.FormerCodes);
        Assert.Equal(["Castlefields"], renamed.AlternateNames);
        Assert.Equal(PartialDate.Of(2022, 5, 5), At(world, "E05000741").Until);
        Assert.Equal(["E05014035", "E05014046"], world.All<Overlaps>().Where(edge => Code(world, edge.From) == "E05000741" || Code(world, edge.To) == "E05000741").Select(edge => Code(world, edge.From) == "E05000741" ? Code(world, edge.To) : Code(world, edge.From)).Order(StringComparer.Ordinal));
        Assert.Equal(["Castell-nedd Port Talbot 021E"], At(world, "W01001990").AlternateNames);
        Assert.Equal((0, 0), (world.ImportTogether(history, changes).Added, world.Changed));
    }

    private static World Both() => Import(new World());

    private static World Import(World world)
    {
        using Folder folder = new();
        return world.ImportTogether(folder.Write("Changes.csv", Changes), folder.Write("ChangeHistory.csv", History)).WithoutProblems();
    }

    private static Place At(World world, string code) => Assert.Single(world.All<Place>(), place => place.Gss == code);

    private static string? Code(World world, string id) => world.All<Place>().Single(place => place.Id == id).Gss;
}
