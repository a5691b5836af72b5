using System.Text;
using Graph.Model;

namespace Graph.Import.Tests.FieldCases;

/// <summary>Headers are understood as people write them, and what a file is is said as people call it.</summary>
public class HeaderCases
{
    [Theory]
    [InlineData("Person*,Organisation *,Since (dd/mm/yyyy)")]
    [InlineData("1. Person,2. Organisation,3. Since")]
    [InlineData("Person (required),Organisation [needed],Since:")]
    [InlineData("Full name,Company,Start date")]
    [InlineData("Contact name,Name of organisation,Date started")]
    [InlineData("Name of contact,Name of the organisation,Date started")]
    public void What_people_add_to_a_header_and_other_words_for_it_are_understood(string header)
    {
        World world = World.Of($"{header}\nAnn Lee,Hub,01/04/2020\n").WithoutProblems();

        Assert.Empty(world.Log.Warnings);
        Assert.Equal(("Ann Lee", "Hub", PartialDate.Of(2020, 4, 1)), (world.Single<Person>().Name, world.Single<Organisation>().Name, world.Single<Role>().Since));
    }

    [Fact]
    public void A_name_is_a_persons_beside_a_post() =>
        Assert.Equal("Ann Lee", World.Of("Name,Organisation,Job title\nAnn Lee,Hub,Director\n").WithoutProblems().Single<Person>().Name);

    [Fact]
    public void A_name_without_a_post_or_address_beside_it_is_asked_about() =>
        Assert.Contains("If \"Name\" means \"Person\", rename it.", World.Of("Name,Organisation,Colour\nHall,Hub,red\n").Problem(), StringComparison.Ordinal);

    [Theory]
    [InlineData("First Name,Last Name,Company,Job Title\nAnn,Lee,Hub,Director\n")]
    [InlineData("Job Title,Surname,Forename,Company\nDirector,Lee,Ann,Hub\n")]
    public void First_name_and_surname_are_one_person_and_that_is_said(string file)
    {
        World world = World.Of(file).WithoutProblems();

        Assert.Equal(("Ann Lee", "Director"), (world.Single<Person>().Name, world.Single<Role>().Title));
        Assert.EndsWith("were read together as \"Person\".", Assert.Single(world.Log.Warnings).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_surname_alone_is_asked_to_be_made_whole() =>
        Assert.Contains("Put first name and surname together into one column \"Person\".", World.Of("Surname,Company,Job title\nLee,Hub,Director\n").Problem(), StringComparison.Ordinal);

    [Fact]
    public void A_synonym_beside_the_column_itself_is_left_out()
    {
        World world = World.Of("Person,Organisation,Company\nAnn Lee,Hub,Hub Holdings\n").WithoutProblems();

        Assert.Equal("Hub", world.Single<Organisation>().Name);
        Assert.Equal("file.csv, column \"Company\": the column was left out, because \"Organisation\" is there too.", Assert.Single(world.Log.Warnings).ToString());
    }

    [Fact]
    public void Two_partners_are_asked_about_and_not_assumed()
    {
        string problem = World.Of("Partner 1,Partner 2,Type,Lead officer,Partner lead,Start date\nCouncil,Hub,Service,Ann Lee,Bob Ray,2020\n").Problem();

        Assert.Contains("partnerships is the nearest", problem, StringComparison.Ordinal);
        Assert.Contains("If \"Partner 1\" means \"Organisation A\", rename it. If \"Partner 2\" means \"Organisation B\", rename it. If \"Lead officer\" means \"Holder A\", rename it. If \"Partner lead\" means \"Holder B\", rename it.", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Recipient Ind: Name")]
    [InlineData("Recipient Ind Name")]
    [InlineData("recipient_ind:name")]
    [InlineData("Recipient: Name")]
    public void The_name_of_a_person_is_never_offered_for_a_column_that_publishes_it(string header)
    {
        string problem = World.Of($"Identifier,Title,Amount Awarded,Award Date,{header},Funding Org:Name\ng1,Hardship,200,2025-05-01,Ann Lee,Council\n").Problem();

        Assert.DoesNotContain("rename it", problem, StringComparison.Ordinal);
        Assert.Contains("\"Recipient Ind:Identifier\"", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html><body><table><tr><td>Person</td></tr></table></body></html>", "a web page (HTML)")]
    [InlineData("\uFEFF\r\n<table border=1><tr><td>Person</td></tr></table>", "a web page (HTML)")]
    [InlineData("<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>", "an XML spreadsheet of Excel 2003")]
    [InlineData("<?xml version=\"1.0\"?><contacts><contact/></contacts>", "an XML file")]
    [InlineData("%PDF-1.7\nxyz", "a PDF document")]
    [InlineData("{\\rtf1\\ansi Person}", "a word processor document")]
    [InlineData("GIF89a", "a picture")]
    [InlineData("BEGIN:VCARD\nFN:Ann Lee\nEND:VCARD\n", "a file of contact cards")]
    [InlineData("MIME-Version: 1.0\n", "a web archive or an email")]
    public void A_file_that_is_not_what_its_name_says_is_called_what_it_is(string content, string kind)
    {
        string problem = World.Of(content, "contacts.xls").Problem();

        Assert.StartsWith($"contacts.xls: this is {kind}", problem, StringComparison.Ordinal);
        Assert.DoesNotContain("headers", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_web_page_in_UTF_16_is_one_too() =>
        Assert.Contains("a web page", new World().Import(Encoding.Unicode.GetBytes("<html><table></table></html>"), "contacts.xls").Problem(), StringComparison.Ordinal);

    [Theory]
    [InlineData("[#]")]
    [InlineData("{\"grants\": [#]}")]
    [InlineData("#\n#\n")]
    [InlineData("\uFEFF [ #, ]")]
    public void Grants_are_read_from_a_list_and_from_lines_of_JSON(string file)
    {
        const string grant = "{\"id\":\"g1\",\"title\":\"T\",\"amountAwarded\":100,\"awardDate\":\"2025-01-01\",\"recipientOrganization\":[{\"name\":\"Hub\"}],\"fundingOrganization\":[{\"name\":\"Council\"}]}";

        Assert.Equal("g1", World.Of(file.Replace("#", grant, StringComparison.Ordinal), "grants.json").WithoutProblems().Single<Funding>().Reference);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("[[1]]")]
    [InlineData("[{}]x")]
    [InlineData("{\"a\": 1}\n{\"a\": ")]
    public void JSON_without_records_is_told_so(string file) => Assert.Contains("the JSON", World.Of(file, "grants.json").Problem(), StringComparison.Ordinal);

    [FieldCaseFact("29-other-headers/asterisks.csv", "29-other-headers/people-name.csv", "29-other-headers/people-split.csv", "29-other-headers/register-other.csv")]
    public void Contact_lists_from_the_field_are_understood()
    {
        Assert.All(
            new[] { "asterisks.csv", "people-name.csv", "people-split.csv" },
            file => Assert.Equal("Wyn Tarrant", new World().ImportFile(FieldCaseFiles.Find($"29-other-headers/{file}")).WithoutProblems().Single<Person>().Name));
        Assert.Contains("If \"Partner 1\" means \"Organisation A\", rename it.", new World().ImportFile(FieldCaseFiles.Find("29-other-headers/register-other.csv")).Problem(), StringComparison.Ordinal);
    }

    [FieldCaseFact("30-not-what-it-says/contacts.xls", "30-not-what-it-says/contacts2003.xml", "30-not-what-it-says/grants-list.json", "30-not-what-it-says/grants.jl")]
    public void Files_from_the_field_are_called_what_they_are()
    {
        Assert.Contains("a web page (HTML)", new World().ImportFile(FieldCaseFiles.Find("30-not-what-it-says/contacts.xls")).Problem(), StringComparison.Ordinal);
        Assert.Contains("an XML spreadsheet of Excel 2003", new World().ImportFile(FieldCaseFiles.Find("30-not-what-it-says/contacts2003.xml")).Problem(), StringComparison.Ordinal);
        Assert.Single(new World().ImportFile(FieldCaseFiles.Find("30-not-what-it-says/grants-list.json")).WithoutProblems().All<Funding>());
        Assert.Equal(2, new World().ImportFile(FieldCaseFiles.Find("30-not-what-it-says/grants.jl")).WithoutProblems().All<Funding>().Count);
    }

    [FieldCaseFact("36-hint-to-individual/grants.csv")]
    public void A_grant_to_a_person_from_the_field_is_asked_for_its_identifier()
    {
        string problem = new World().ImportFile(FieldCaseFiles.Find("36-hint-to-individual/grants.csv")).Problem();

        Assert.Contains("For grants to people, \"Recipient Ind:Identifier\" is needed", problem, StringComparison.Ordinal);
        Assert.DoesNotContain("rename it", problem, StringComparison.Ordinal);
    }
}
