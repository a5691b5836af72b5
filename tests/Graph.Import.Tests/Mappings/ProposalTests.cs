using System.IO.Compression;
using CsCheck;
using Graph.Import.Mappings;
using Graph.Import.Mappings.Proposals;
using Graph.Import.Reading;

namespace Graph.Import.Tests.Mappings;

public class ProposalTests
{
    private const string Members = """
        Org,Reg. charity no,Post code,Main contact,Job title,Contact email,Tel no.,Web,What they do,Joined,Ward,Fee paid
        Larkby Food Bank,1090095,M33 1AA,Ann Lee,Manager,ann@larkby.example,0161 496 0001,www.larkby.example,Food parcels,12/31/2019,Larkby,Y
        Sale Sports Club,,M33 2BB,Bob Roe,Secretary,bob@sale.example,0161 496 0002,https://sale.example,Sport for all,03/05/2020,Sale,N

        """;

    [Fact]
    public void A_list_of_members_is_a_directory_and_each_column_says_why()
    {
        MappingProposal proposal = Of(Members);

        Assert.Equal(("directory", 1, 2), (proposal.Row, proposal.HeaderRow, proposal.Rows));
        Assert.Equal(
            ["Name", "Charity number", "Postcode", "Person", "Role", "Email", "Telephone", "Website", "Description", null, "Place", null],
            proposal.Columns.Select(column => column.Column));
        Assert.Equal("The header says so. The values look like postcodes: 2 of 2.", Column(proposal, "Post code").Reason);
        Assert.Equal("The header means “Telephone”. The values look like telephone numbers: 2 of 2.", Column(proposal, "Tel no.").Reason);
        Assert.True(Column(proposal, "Joined").IsMonthFirst);
        Assert.Equal((Confidence.None, "The values look like yes and no: 2 of 2. Nothing in this kind of row fits it."), (Column(proposal, "Fee paid").Confidence, Column(proposal, "Fee paid").Reason));
    }

    [Fact]
    public void Commas_stand_between_several_where_what_they_part_comes_again()
    {
        string text = "Name,Themes,Alternate names\n" + string.Concat(new[] { "\"Food, Health\",\"Hub, The\"", "Health,\"Shed, The\"", "\"Sport, Food\",", "\"Food, Sport, Health\"," }.Select((rest, number) => $"Larkby Group {number},{rest}\n"));
        MappingProposal proposal = Of(text, row: "organisation");

        Assert.Equal((",", null), (Column(proposal, "Themes").Separator, Column(proposal, "Alternate names").Separator));
        Assert.EndsWith("Commas stand between several.", Column(proposal, "Themes").Reason, StringComparison.Ordinal);
        Assert.Equal(",", proposal.Mapping.Columns[1].Separator);
    }

    [Fact]
    public void Columns_about_people_are_named_as_personal() =>
        Assert.Equal(["Main contact", "Contact email", "Tel no."], Of(Members).Columns.Where(column => column.IsPersonal).Select(column => column.Header));

    // What is described is shown to all, and the first values of a column are shown before anybody has said what it is.
    [Theory]
    [InlineData("Organisation,Contact,Details\nHub A,Ann Lee,ann@a.example\nHub B,Bob Roe,0161 496 0002\nHub C,Cy Dunn,cy@c.example\n", "Details")]
    [InlineData("Organisation,Column C,Visit\nOrganisation,Email,Date\nSale Club,asha@sale.example,2025-03-03\nHub,tom@hub.example,2025-04-04\n", "Column C")]
    [InlineData("Organisation,Partner,Agreement\nHub A,ann@a.example,Lease\nHub B,bob@b.example,Lease\n", "Partner")]
    public void How_somebody_can_be_reached_is_personal_and_is_no_name_or_description(string text, string header)
    {
        ProposedColumn column = Column(Of(text), header);

        Assert.True(column is { Column: null or "Email", IsPersonal: true, FirstValues: ["‹hidden›"] }, $"{column.Column}: {column.Reason}");
    }

    [Fact]
    public void A_column_that_says_anywhere_how_somebody_can_be_reached_is_personal() =>
        Assert.True(Column(Of("Organisation,What they do\nHub A,Ring Ann on 0161 496 0001 for help\nHub B,Lunches\nHub C,Repairs\n"), "What they do") is { Column: "Description", IsPersonal: true, FirstValues: ["‹hidden›"] });

    [Theory]
    [InlineData("Venue,UPRN,Addr,Postcode\nLarkby Hall,100011234567,Mill Lane,M33 1AA\n", "buildings")]
    [InlineData("Forename,Surname,Works for,Position\nAnn,Lee,Larkby Food Bank,Manager\n", "people")]
    [InlineData("Project,Recipient,Amount,Date awarded,Funder\nLunch club,Larkby Hub,£500,2026-01-02,Lottery\n", "funding")]
    [InlineData("Service,Provided by,Eligible\nLunch club,Larkby Hub,All over 60\n", "service")]
    public void What_a_row_is_follows_from_its_columns(string text, string row) => Assert.Equal((row, 0), (Of(text).Row, Of(text).Lacking.Count));

    [Fact]
    public void Values_tell_what_a_column_is_whatever_its_header_says()
    {
        MappingProposal proposal = Of("Group,X,Y\nLarkby Hub,M33 1AA,www.larkby.example\nSale Club,M33 2BB,sale.example.org\n");

        Assert.Equal(("Postcode", Confidence.Likely), (Column(proposal, "X").Column, Column(proposal, "X").Confidence));
        Assert.Equal("Website", Column(proposal, "Y").Column);
    }

    [Fact]
    public void A_header_that_the_values_contradict_is_a_guess_and_says_so()
    {
        ProposedColumn column = Column(Of("Organisation,Postcode,Website\nLarkby Hub,Mill Lane,www.larkby.example\nSale Club,High Street,www.sale.example\n"), "Postcode");

        Assert.Equal((null, "Postcode", Confidence.Guess, "It may be “Postcode”. The header says so. But the values do not look so."), (column.Column, column.MayBe, column.Confidence, column.Reason));
    }

    [Fact]
    public void What_a_list_is_of_is_found_above_a_total_too() =>
        Assert.Equal("Name", Column(Of("Who we are,Mail,Paid\nLarkby Hub,hub@larkby.example,£10\nSale Club,club@sale.example,£20\n,Total,£30\n", row: "directory"), "Who we are").MayBe);

    [Theory]
    [InlineData("Agreed")]
    [InlineData("Agreed (£)")]
    [InlineData("Approved")]
    [InlineData("Granted £")]
    [InlineData("Paid (£)")]
    [InlineData("Sum")]
    [InlineData("Award")]
    public void What_was_done_with_the_money_heads_how_much_it_was_and_a_plain_date_beside_it_is_when(string header)
    {
        MappingProposal proposal = Of($"Recipient,What for,{header},Date\nLarkby Hub,Wool,\"1,450\",03/05/2026\nSale Club,Minibus,800,13/05/2026\n");

        Assert.Equal("funding", proposal.Row);
        Assert.Equal(["Amount", "Awarded"], proposal.Columns.Skip(2).Select(column => column.Column));
        Assert.DoesNotContain(proposal.Columns.Skip(2), column => column.Confidence is Confidence.None or Confidence.Guess);
        Assert.Equal("Beside an amount, a date is when that was awarded. The values look like dates: 2 of 2.", Column(proposal, "Date").Reason);
    }

    [Theory]
    [InlineData("Approved")]
    [InlineData("Agreed on")]
    [InlineData("Paid")]
    public void The_same_header_over_dates_is_when_it_was_awarded(string header) =>
        Assert.Equal("Awarded", Column(Of($"Group,What for,Amount,{header}\nLarkby Hub,Wool,450,03/05/2026\nSale Club,Minibus,800,13/05/2026\n", row: "funding"), header).Column);

    [Fact]
    public void A_plain_date_without_an_amount_says_nothing_of_grants()
    {
        MappingProposal proposal = Of("Group,Post code,Paid,Date\nLarkby Hub,M33 1AA,Y,03/05/2026\nSale Club,M33 2BB,N,13/05/2026\n");

        Assert.NotEqual("funding", proposal.Row);
        Assert.Null(Column(proposal, "Paid").Column);
    }

    [Fact]
    public void Whoever_received_a_grant_is_not_what_it_is_called() =>
        Assert.Equal("Title", Column(Of("Group,What for,Agreed\nLarkby Hub,Wool,450\nSale Club,Minibus,800\n", row: "funding"), "What for").Column);

    [Fact]
    public void The_columns_of_another_sheet_are_proposed_where_somebody_asks_for_it()
    {
        using Folder folder = new();
        string path = folder.Path + "/lists.zip";
        using (ZipArchive zip = ZipFile.Open(path, ZipArchiveMode.Create))
        {
            Add(zip, "groups.csv", "Group,Ward\nLarkby Hub,Larkby\nSale Club,Sale\n");
            Add(zip, "venues.csv", "Venue,UPRN\nLarkby Hall,100011234567\n");
        }

        MappableFile file = MappableFile.Read(new(path, "lists.zip"), ReadLimits.Default, default);
        KeptMappings kept = new([new("groups.mapping.json", new("groups", "directory", [new("Group", "Name"), new("Ward", null)]), default)], []);

        MappingProposal largest = file.Propose(before: file.Nearest(kept));
        Assert.Equal((file.Sheets[0], "directory", null), (largest.Sheet, largest.Row, Column(largest, "Ward").Column));
        MappingProposal other = file.Propose(before: file.Nearest(kept, file.Sheets[1]), sheet: file.Sheets[1]);
        Assert.Equal((file.Sheets[1], "buildings", 1), (other.Sheet, other.Row, other.Rows));

        static void Add(ZipArchive zip, string name, string text)
        {
            using StreamWriter writer = new(zip.CreateEntry(name).Open());
            writer.Write(text);
        }
    }

    [Fact]
    public void Names_of_organisations_that_are_recorded_already_say_so()
    {
        using Folder folder = new();
        MappableFile file = MappableFile.Read(new(folder.Write("list.csv", "Who,Postcode\nZyx,M33 1AA\nAbc,M33 2BB\n"), "list.csv"), ReadLimits.Default, default);

        Assert.Equal("It may be “Name”. Every row needs this, and nearly every row has another value here.", Column(file.Propose("directory"), "Who").Reason);
    }

    [Fact]
    public void What_a_mapping_said_before_goes_on_to_hold_and_only_what_is_new_is_proposed()
    {
        FileMapping before = new("members", "directory", [new("Org", "Alternate names"), new("Main contact", null), new("Post code", "Postcode")]);

        MappingProposal proposal = Of(Members, before);

        Assert.Equal(("Alternate names", "The mapping that is kept says so."), (Column(proposal, "Org").Column, Column(proposal, "Org").Reason));
        Assert.Null(Column(proposal, "Main contact").Column);
        Assert.Equal("Email", Column(proposal, "Contact email").Column);
    }

    [Fact]
    public void Two_columns_of_one_header_and_one_without_any_are_told_apart() =>
        Assert.Equal(["Name", "Name (2)", "Column C"], Of("Name,Name,\nLarkby Hub,Ann Lee,x\n").Columns.Select(column => column.Header));

    [Fact]
    public void Whatever_a_table_has_a_proposal_can_be_shown_and_its_mapping_fits_it() => Gen.Char[" ,;\"aAéz0129/-@.:£=+\u200F\u202E"].Array[0, 12].Select(letters => new string(letters)).Array[1, 6].Array[1, 5].Sample(rows =>
    {
        using Folder folder = new();
        string path = folder.Write("any.csv", $"{string.Join('\n', rows.Select(row => string.Join(',', row.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""))))}\n");
        try
        {
            MappableFile file = MappableFile.Read(new(path, "any.csv"), ReadLimits.Default, default);
            MappingProposal proposal = file.Propose();
            Assert.Equal(proposal.Columns.Count, proposal.Columns.Select(column => column.Header).Distinct().Count());
            if (proposal.Lacking.Count == 0)
                file.Preview(proposal.Mapping, 10, World.Today);
        }
        catch (MappingException refused)
        {
            Assert.EndsWith(".", refused.Message, StringComparison.Ordinal);
        }
    }, iter: 200);

    [Fact]
    public void A_preview_says_what_the_first_rows_become_and_what_is_wrong_in_them()
    {
        using Folder folder = new();
        MappableFile file = MappableFile.Read(new(folder.Write("m.csv", $"{Members}Altrincham Trust,123,M33 3CC,Di Eve,,di@,,,,,,\n"), "m.csv"), ReadLimits.Default, default);

        MappingPreview preview = file.Preview(file.Propose().Mapping, 2, World.Today);
        MappingPreview all = file.Preview(file.Propose().Mapping, 10, World.Today);

        Assert.Equal([2, 3], preview.Rows.Select(row => row.Row));
        Assert.Empty(preview.Problems);
        Assert.Contains(preview.Rows[0].Facts, fact => fact.Type.Name == "Role" && fact.Subject == "‹hidden› → Larkby Food Bank");
        Assert.Contains(all.Problems, problem => problem.At == new Graph.Import.Reports.CellAddress(null, 4, "Contact email"));
    }

    [Fact]
    public void What_a_header_may_mean_is_never_sure()
    {
        ProposedColumn column = Column(Of("Organisation,Postcode area\nLarkby Hub,M33 1AA\nSale Club,M33 2BB\n"), "Postcode area");

        Assert.Equal(("Postcode", Confidence.Likely, "The header may mean “Postcode”. The values look like postcodes: 2 of 2."), (column.Column, column.Confidence, column.Reason));
    }

    [Theory]
    [InlineData("Charity,Lead officer (council),Postcode", null)]
    [InlineData("Charity,Council contact,Postcode", null)]
    [InlineData("Council,Council contact,Postcode", "Person")]
    [InlineData("Charity,Lead officer,Postcode", "Person")]
    public void Somebody_of_the_council_is_nobody_s_at_the_organisations_that_it_lists(string header, string? column)
    {
        MappingProposal proposal = Of($"{header}\nLarkby Hub,Ann Lee,M33 1AA\nSale Club,Bob Roe,M33 2BB\n", row: "directory");

        Assert.Equal(column, proposal.Columns[1].Column);
        if (column is null)
            Assert.Equal("The header says that it is about the council, and not about what the row is about.", proposal.Columns[1].Reason);
    }

    [Theory]
    [InlineData("directory", "Organisation,Date joined", null)]
    [InlineData("directory", "Organisation,Member since", null)]
    [InlineData("directory", "Organisation,Founded,Date left", null)]
    [InlineData("people", "Person,Organisation,Date joined", "Since")]
    [InlineData("role", "Person,Organisation,Date left", "Until")]
    public void When_somebody_joined_or_left_is_a_date_of_the_connection_and_not_of_what_joined(string row, string header, string? column) =>
        Assert.Equal(column, Of($"{header}\n{string.Join(',', header.Split(',').Select(title => title.StartsWith("Person", StringComparison.Ordinal) ? "Ann Lee" : title.StartsWith('O') ? "Larkby Hub" : "2020-01-02"))}\n", row: row).Columns[^1].Column);

    [Theory]
    [InlineData("What they do (themes)", "Themes")]
    [InlineData("What they do: themes", "Themes")]
    [InlineData("What they do", "Description")]
    [InlineData("Contact (email)", null)]
    public void What_is_added_to_a_header_says_which_column_is_meant_unless_the_values_contradict(string header, string? column) =>
        Assert.Equal(column, Of($"Organisation,\"{header}\"\nLarkby Hub,Food poverty\nSale Club,Sport\n", row: "directory").Columns[1].Column);

    [Fact]
    public void Two_words_with_capital_letters_are_not_people_because_of_that()
    {
        MappingProposal proposal = Of("Title,Recipient,Fund,Minister\nFreezer,Larkby Hub,Small Grants,Ann Lee\nKit,Sale Club,Health Fund,Bob Roe\nTools,Larkby Hub,Small Grants,Di Eve\n", row: "funding");

        Assert.Equal((false, "Nothing in this kind of row fits it."), (Column(proposal, "Fund").IsPersonal, Column(proposal, "Fund").Reason));
        Assert.Equal((true, "The values may be names of people: 3 of 3. Nothing in this kind of row fits it."), (Column(proposal, "Minister").IsPersonal, Column(proposal, "Minister").Reason));
    }

    [Fact]
    public void Who_knows_whom_is_a_table_of_ties_and_notes_are_nobody_s_name()
    {
        MappingProposal proposal = Of("Our person,Knows,At,Since,Notes\nAnn Lee,Jo Bright,Larkby Council,2019,met through food\nAnn Lee,Sam Patel,Larkby GP Surgery,2015,\nBob Roe,Jo Bright,Larkby Council,,football\n");

        Assert.Equal("tie", proposal.Row);
        Assert.Equal(["Person", "Other", null, "Since", null], proposal.Columns.Select(column => column.Column));
        Assert.DoesNotContain(Of("Our person,Knows,Notes\nAnn Lee,Jo Bright,met through food\nBob Roe,Jo Bright,football\n", row: "people").Columns, column => column is { Header: "Notes", Column: not null });
    }

    [Fact]
    public void What_rows_far_below_tell_of_the_first_ones_is_in_their_preview()
    {
        using Folder folder = new();
        MappableFile file = MappableFile.Read(new(folder.Write("m.csv", "Org,Started\nLarkby Hub,2010-11\nSale Club,2010-04\nMarl Hub,2010-05\nHale Hub,2010-05\nLarkby Hub,2012-01\n"), "m.csv"), ReadLimits.Default, default);
        FileMapping mapping = new("m", "directory", [new("Org", "Name"), new("Started", "Since")]);

        MappingPreview preview = file.Preview(mapping, 1, World.Today);

        Assert.Contains("2010-11", Assert.Single(preview.Rows).Facts.SelectMany(fact => fact.Values).Select(value => value.After));
        Assert.Equal((0, 1), (preview.Problems.Count, preview.ProblemsBelow));
    }

    // A preview is not compared with what is recorded, and an import is.
    [Fact]
    public void What_no_row_records_is_named_in_a_preview_and_is_no_problem_there()
    {
        using Folder folder = new();
        MappableFile file = MappableFile.Read(new(folder.Write("visits.csv", "Whom,Who,When\nSale Moor Lunch Club,Asha Penn,2025-03-03\n"), "visits.csv"), ReadLimits.Default, default);
        FileMapping mapping = new("visits", "contact", [new("Whom", "About"), new("Who", "Attendees"), new("When", "Date")]);

        MappingPreview preview = file.Preview(mapping, 1, World.Today);

        Assert.Empty(preview.Problems);
        Assert.Contains(Assert.Single(preview.Rows).Facts, fact => fact.Type.Name == "About" && fact.Subject.EndsWith(" → Sale Moor Lunch Club", StringComparison.Ordinal));
    }

    [Fact]
    public void Those_who_attended_are_people() => Assert.Equal("Person", Column(Of("Event,Attendee,Organisation,Job title\nFunders Fair,Ann Lee,Larkby Hub,Chair\nFunders Fair,Bob Roe,Sale Club,Cook\n"), "Attendee").Column);

    [Fact]
    public void A_side_that_no_column_is_is_told_and_a_row_that_is_refused_says_so()
    {
        using Folder folder = new();
        MappableFile file = MappableFile.Read(new(folder.Write("log.csv", "For,To,On,Ref\nFreezer,Larkby Hub,2024-03-14,\nKit,Sale Club,someday,SG-4\n"), "log.csv"), ReadLimits.Default, default);
        FileMapping mapping = new("log", "funding", [new("For", "Title"), new("To", "Recipients"), new("On", "Awarded"), new("Ref", "Reference")]);

        MappingPreview preview = file.Preview(mapping, 10, World.Today);

        Assert.Equal(["Funders"], preview.Unsaid);
        Assert.Equal(["Ref"], preview.ToldBy);
        Assert.Equal(["For", "To", "On"], preview.MadeOf);
        Assert.Equal([false, true], preview.Rows.Select(row => row.IsRefused));
        Assert.Equal(["Funders", "Recipients"], file.Preview(mapping with { Columns = [new("For", "Title"), new("On", "Awarded")] }, 10, World.Today).Unsaid.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_a_mapping_that_is_called_after_the_file_said_comes_before_what_others_said()
    {
        using Folder folder = new();
        folder.Write("a.mapping.json", MappingFile.Text(new("a", "directory", [new("Org", "Name"), new("Fax", "Notes")])));
        folder.Write("list.mapping.json", MappingFile.Text(new("list", "directory", [new("Org", "Name"), new("Phone", "Telephone")])));
        MappableFile file = MappableFile.Read(new(folder.Write("list-2026.csv", "Org,Fax\nLarkby Hub,1\n"), "list-2026.csv"), ReadLimits.Default, default);

        Assert.Equal("a", file.Nearest(new MappingFolder(folder.Path).Read())!.Name);
        Assert.Equal("list", MappableFile.Read(new(folder.Write("list-2027.csv", "Org,Fax,Phone\nLarkby Hub,1,2\n"), "list-2027.csv"), ReadLimits.Default, default).Nearest(new MappingFolder(folder.Path).Read())!.Name);
    }

    [Theory]
    [InlineData("Group,What for,Agreed (£),Date", "funding", "Recipients,Title,Amount,Awarded")]
    [InlineData("Network,Member,Joined", "memberOf", "Body,Member,Since")]
    [InlineData("Member organisation,Network,Joined", "memberOf", "Member,Body,Since")]
    [InlineData("Organisation,Member of,Joined", "memberOf", "Member,Body,Since")]
    [InlineData("Organisation,Home address,Remarks", "directory", "Name,,Notes")]
    public void What_each_column_is_follows_from_what_stands_beside_it(string header, string row, string columns)
    {
        string[] first = ["Larkby Hub", "Sale Club", "Marl Shed"];
        string text = string.Concat(first.Select((name, place) => string.Join(',', header.Split(',').Select(title => title switch
        {
            "What for" => $"Wool {place}",
            "Agreed (£)" => "800",
            "Date" or "Joined" => $"{13 + place}/05/2026",
            "Home address" => $"{place + 1} Mill Lane",
            "Remarks" => $"Rang in May about {place} things",
            "Network" or "Member of" => "Food Forum",
            _ => name,
        })) + "\n"));
        MappingProposal proposal = Of($"{header}\n{text}");

        Assert.Equal((row, columns), (proposal.Row, string.Join(',', proposal.Columns.Select(column => column.Column))));
    }

    [Fact]
    public void Where_somebody_lives_is_left_out_and_hidden()
    {
        ProposedColumn column = Column(Of("Person,Organisation,Home address\nAnn Lee,Larkby Hub,1 Mill Lane\nBob Roe,Sale Club,2 Mill Lane\n"), "Home address");

        Assert.True(column is { Column: null, MayBe: null, IsPersonal: true, FirstValues: ["‹hidden›"] });
        Assert.Equal("The header says that it is about where somebody lives, which the graph does not need to know.", column.Reason);
    }

    [Fact]
    public void Whoever_hires_a_room_is_not_what_the_building_is_called() =>
        Assert.NotEqual("building", Of("Hirer,Home address,Room,Fee\nLarkby Knit Group,1 Mill Lane,Main hall,20\nSale Judo Club,2 High Street,Side room,15\n").Row);

    [Fact]
    public void What_is_only_a_guess_is_left_out_of_the_mapping_and_of_what_a_row_has()
    {
        MappingProposal proposal = Of("Who,Remarks\nLarkby Hub,Asked for help with a lease\nSale Club,Lost their treasurer in May\n", row: "directory");

        Assert.Equal((null, "Name", Confidence.Guess), (Column(proposal, "Who").Column, Column(proposal, "Who").MayBe, Column(proposal, "Who").Confidence));
        Assert.Null(proposal.Mapping.Columns[0].Column);
        Assert.Equal(["\"Name\""], proposal.Lacking);
    }

    [Theory]
    [InlineData("Larkby Hub,Ann Lee,ann@larkby.example\nSale Club,Bob Roe,bob@sale.example\n")]
    [InlineData("Larkby Hub,0161 496 0001\nSale Club,0161 496 0002\n")]
    public void A_first_row_that_tells_how_somebody_can_be_reached_names_no_columns_and_is_not_shown(string text)
    {
        string refusal = Assert.Throws<MappingException>(() => Of(text)).Message;

        Assert.Equal("list.csv: row 1 should name the columns, but an email address or a telephone number is in it. If the table has no headers, put a row with them above it.", refusal);
    }

    private static ProposedColumn Column(MappingProposal proposal, string header) => Assert.Single(proposal.Columns, column => column.Header == header);

    private static MappingProposal Of(string text, FileMapping? before = null, string? row = null)
    {
        using Folder folder = new();
        return MappableFile.Read(new(folder.Write("list.csv", text), "list.csv"), ReadLimits.Default, default).Propose(row, before);
    }
}
