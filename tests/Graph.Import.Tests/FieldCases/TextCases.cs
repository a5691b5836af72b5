using System.Text;
using Graph.Model;

namespace Graph.Import.Tests.FieldCases;

/// <summary>Text is decoded by what it says, wherever it was saved.</summary>
public class TextCases
{
    private static Encoding Page(int page) => CodePagesEncodingProvider.Instance.GetEncoding(page)!;

    private static World Saved(string text, Encoding encoding) => new World().Import(encoding.GetBytes(text)).WithoutProblems();

    [Theory]
    [InlineData("Siân Prys", "Café Zoë")]
    [InlineData("Renée O’Brien", "Zoë’s £ Shop")]
    [InlineData("José Nuñez", "Peña García")]
    [InlineData("Björk Jónsdóttir", "Åland Süd")]
    [InlineData("RENÉE O’BRIEN", "CAFÉ ZOË")]
    public void Names_are_right_in_every_encoding_that_spreadsheets_save(string person, string organisation) => Assert.All(
        new[] { Page(1252), Page(10000), Encoding.UTF8, new UTF8Encoding(true), Encoding.Unicode, new UnicodeEncoding(false, false), new UnicodeEncoding(true, false), new UnicodeEncoding(true, true), Encoding.UTF32 },
        encoding =>
        {
            World world = new World().Import([.. encoding.Preamble, .. encoding.GetBytes($"Person,Organisation\r\n{person},{organisation}\r\n")]).WithoutProblems();
            Assert.Equal((person, organisation), (world.Single<Person>().Name, world.Single<Organisation>().Name));
            Assert.Empty(world.Log.Warnings);
        });

    [Fact]
    public void Characters_that_nobody_sees_are_taken_out_and_said_once()
    {
        World world = Saved("Person,Organisation,Role\nJo\u200bhn Pike,Marl Hub,Lead\nAnn \u202eLee,Marl\u00ad Hub,Chair\n", Encoding.UTF8);

        Assert.Equal(["Ann Lee", "John Pike"], world.All<Person>().Select(person => person.Name).Order());
        Assert.Equal("Marl Hub", world.Single<Organisation>().Name);
        Assert.Equal("Person", Assert.Single(world.Log.Warnings).At.Column);
        Assert.Contains("nobody can see", world.Log.Warnings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Joiners_of_Persian_names_are_kept()
    {
        World world = Saved("Person,Organisation\nعلی\u200cرضا,Marl Hub\n", Encoding.UTF8);

        Assert.Equal("علی\u200cرضا", world.Single<Person>().Name);
        Assert.Empty(world.Log.Warnings);
    }

    [Theory]
    [InlineData("Renée Müller", "Café Zoë")]
    [InlineData("José Nuñez", "£5 Club")]
    public void Names_from_DOS_are_right(string person, string organisation)
    {
        World world = Saved($"Person,Organisation\n{person},{organisation}\n", Page(850));

        Assert.Equal((person, organisation), (world.Single<Person>().Name, world.Single<Organisation>().Name));
    }

    [Theory]
    [InlineData("The Children’s Centre")]
    [InlineData("Health – and care")]
    [InlineData("“Lead” hub")]
    [InlineData("£5 Club")]
    [InlineData("O’Brien House")]
    [InlineData("Hub™")]
    [InlineData("Canolfan i’r Teulu")]
    public void Signs_of_Windows_are_not_taken_for_letters_of_a_Mac(string organisation) =>
        Assert.Equal(organisation, Saved($"Person,Organisation\nAnn Lee,{organisation}\n", Page(1252)).Single<Organisation>().Name);

    [Theory]
    [InlineData("Siân Prys", 1252)]
    [InlineData("Renée O’Brien", 1252)]
    [InlineData("Paweł Łukasz", 1252)]
    [InlineData("£5 – “Club”", 1252)]
    [InlineData("Siân Prys", 28591)]
    [InlineData("Renée O’Brien", 28591)]
    [InlineData("Siân Prys", 10000)]
    [InlineData("Ŵyn Tŷ", 1252)]
    public void UTF_8_that_was_taken_for_something_else_is_put_right_and_said(string name, int takenFor)
    {
        string twice = Misread(name, takenFor);

        World world = World.Of($"Person,Organisation\nAnn Lee,\"{twice}\"\n").WithoutProblems();

        Assert.Equal(name, world.Single<Organisation>().Name);
        Assert.Contains("row 2, column \"Organisation\": letters that were saved in the wrong encoding", Assert.Single(world.Log.Warnings).ToString(), StringComparison.Ordinal);
        Assert.Equal(name, World.Of($"Person,Organisation\nAnn Lee,\"{Misread(twice, takenFor)}\"\n").WithoutProblems().Single<Organisation>().Name);
    }

    [Theory]
    [InlineData("Tom &amp; Co", "Tom & Co")]
    [InlineData("O&#39;Brien &amp;amp; Son", "O'Brien & Son")]
    [InlineData("Caf&eacute;&nbsp;Society", "Café Society")]
    [InlineData("Caf&Atilde;&copy;", "Café")]
    [InlineData("Hub &#x2013; North", "Hub – North")]
    public void Codes_of_web_pages_are_the_characters_that_they_stand_for_and_are_told_of_once(string written, string name)
    {
        World world = World.Of($"Person,Organisation\nSi&acirc;n Roe,{written}\nBo Ray,{written}\n").WithoutProblems();

        Assert.Equal(name, world.Single<Organisation>().Name);
        Assert.Single(world.All<Person>(), person => person.Name == "Siân Roe");
        Assert.StartsWith("file.csv, row 2, column \"Person\": codes of web pages", Assert.Single(world.Log.Warnings, warning => warning.Message.Contains("web pages", StringComparison.Ordinal)).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("R&D Works")]
    [InlineData("AT&T; North")]
    [InlineData("Fish &chips")]
    public void An_ampersand_that_is_no_code_stays(string name)
    {
        World world = World.Of($"Person,Organisation\nBo Ray,{name}\n");

        Assert.DoesNotContain(world.Log.Warnings, warning => warning.Message.Contains("web pages", StringComparison.Ordinal));
    }

    private static string Misread(string text, int takenFor) => string.Concat(Encoding.UTF8.GetBytes(text).Select(value => Page(1252).GetString([value]) is var windows && takenFor == 1252 ? windows : takenFor == 28591 ? ((char)value).ToString() : Page(takenFor).GetString([value])));

    [Theory]
    [InlineData("CAFÉ…")]
    [InlineData("“CAFÉ”")]
    [InlineData("SÃO João")]
    [InlineData("Ångström – Åre")]
    [InlineData("Москва")]
    [InlineData("مركز")]
    [InlineData("北京")]
    [InlineData("Łódź Ğ ș")]
    [InlineData("5° – 10 m² ½")]
    public void Text_that_is_right_stays_as_it_is(string organisation)
    {
        World world = World.Of($"Person,Organisation\nAnn Lee,{organisation}\n").WithoutProblems();

        Assert.Equal(organisation, world.Single<Organisation>().Name);
        Assert.Empty(world.Log.Warnings);
    }

    [Fact]
    public void Rows_of_two_encodings_in_one_file_are_both_right()
    {
        byte[] file = [.. Encoding.UTF8.GetBytes("Person,Organisation\nSiân Prys,Hub\n"), .. Page(1252).GetBytes("Renée Lee,Hub\nZoë Roe,Hub\n")];

        World world = new World().Import(file).WithoutProblems();

        Assert.Equal(["Renée Lee", "Siân Prys", "Zoë Roe"], world.All<Person>().Select(person => person.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Where_letters_leave_a_choice_one_warning_names_the_first_place()
    {
        World world = Saved("Person,Organisation\nAnn Lee,Hub\nAnn Nu–ez,Hub\n", Page(1252));

        Assert.Contains("row 3, column \"Person\": the letters from here on may be wrong", Assert.Single(world.Log.Warnings).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Paweł Żak", 1250)]
    [InlineData("Άννα Παπαδοπούλου", 1253)]
    [InlineData("Москва Иванов", 1251)]
    public void Letters_of_other_parts_of_the_world_are_warned_of(string name, int page) =>
        Assert.Contains("row 2, column \"Person\": the letters from here on may be wrong", Saved($"Person,Organisation\n{name},Hub\n", Page(page)).Log.Warnings[0].ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("VoilÃ  Lee")]
    [InlineData("Oâ€\uFFFDBrien")]
    public void What_can_not_be_put_right_is_told_of(string organisation) =>
        Assert.Contains(World.Of($"Person,Organisation\nAnn Lee,{organisation}\n").WithoutProblems().Log.Warnings, warning => warning.ToString().Contains("row 2, column \"Organisation\": the letters look wrong", StringComparison.Ordinal));

    [Fact]
    public void A_letter_that_became_a_question_mark_is_told_of() =>
        Assert.Contains("row 2, column \"Person\": there is a question mark inside a word", Assert.Single(World.Of("Person,Organisation\nSi?n Prys,Hub\n").WithoutProblems().Log.Warnings).ToString(), StringComparison.Ordinal);

    [Fact]
    public void A_question_mark_of_a_pattern_is_no_letter_that_was_lost() =>
        Assert.DoesNotContain(World.Of("Person,Organisation\nAnn Lee,\\b(human traffick?ing)\\b\n").Log.Warnings, warning => warning.ToString().Contains("question mark", StringComparison.Ordinal));

    [Theory]
    [InlineData("\n")]
    [InlineData("\r")]
    [InlineData("\r\n")]
    public void Lines_end_as_on_any_system(string end) =>
        Assert.Equal(2, World.Of($"Person,Organisation{end}Ann Lee,Hub{end}Bob Ray,Hub{end}").WithoutProblems().All<Person>().Count);

    [Fact]
    public void Lines_of_one_file_may_end_in_several_ways() =>
        Assert.Equal(3, World.Of("Person,Organisation\r\nAnn Lee,Hub\nBob Ray,Hub\rCat Fox,Hub").WithoutProblems().All<Person>().Count);

    [Theory]
    [InlineData(",")]
    [InlineData(";")]
    [InlineData("\t")]
    [InlineData("|")]
    public void A_line_that_names_the_separator_is_not_a_row(string separator)
    {
        string problem = World.Of($"sep={separator}\r\nPerson{separator}Organisation{separator}Since\r\nAnn Lee{separator}Hub{separator}2020\r\nBob Ray{separator}Hub{separator}soon\r\n").Problem();

        // Spreadsheets do not show the line, and count the rows after it.
        Assert.StartsWith("file.csv, row 3, column \"Since\":", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_that_can_not_be_read_are_counted_without_the_line_that_names_the_separator() =>
        Assert.StartsWith("file.csv, row 3:", World.Of("sep=;\nPerson;Organisation\nAnn Lee;Hub\nBob Ray;\"Hub\n").Problem(), StringComparison.Ordinal);

    [Fact]
    public void Lists_within_cells_do_not_choose_the_separator() =>
        Assert.Equal(3, World.Of("Institution or group,Who these are here\nMosques,Central; North; East\n").WithoutProblems().All<Organisation>().Count);

    [FieldCaseFact("01-sep-line/people.csv", "01-sep-line/people-comma.csv", "05-mac-roman/people.csv", "07-line-ends-and-utf16/people-cr.csv", "07-line-ends-and-utf16/people-pipe.csv", "07-line-ends-and-utf16/people-utf16le-nobom.txt")]
    public void Text_files_from_the_field_are_read()
    {
        Assert.All(
            new[] { "01-sep-line/people.csv", "01-sep-line/people-comma.csv", "07-line-ends-and-utf16/people-cr.csv", "07-line-ends-and-utf16/people-pipe.csv", "07-line-ends-and-utf16/people-utf16le-nobom.txt" },
            file => Assert.Equal("Wyn Tarrant", new World().ImportFile(FieldCaseFiles.Find(file)).WithoutProblems().Single<Person>().Name));

        World mac = new World().ImportFile(FieldCaseFiles.Find("05-mac-roman/people.csv")).WithoutProblems();
        Assert.Equal(["Renée O’Brien", "Siân Prys"], mac.All<Person>().Select(person => person.Name).Order(StringComparer.Ordinal));
        Assert.Equal(["Café Zoë", "Zoë’s £ Shop"], mac.All<Organisation>().Select(organisation => organisation.Name).Order(StringComparer.Ordinal));
    }
}
