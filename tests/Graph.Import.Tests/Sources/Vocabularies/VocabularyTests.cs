using Graph.Model;

namespace Graph.Import.Tests.Sources.Vocabularies;

/// <summary>Published vocabularies become themes, each with the broader one.</summary>
public class VocabularyTests
{
    private const string UkCat = """
        Code,tag,Category,Subcategory,Level,Notes,Related ICNPTSO code,Regular expression,Exclude regular expression
        FD,Food,Food,,1,All that is eaten,D19,\b(foods?)\b,
        FD200,Meals,Food,Meals,2,,,,
        FD201,Lunch clubs,Food,Meals,3,,D19;G13,\b(lunch clubs?)\b,
        FD101,Food banks,Food,,3,,,\b(food ?banks?)\b,\b(food bank holiday)\b

        """;

    private const string IcnpTso = """
        Section,Group,Sub-group,Title,Notes
        A,,,"Culture, communication and recreation activities",ICNPO Group 1
        A,A10,,Culture and arts,
        A,A10,A11,Performing and visual arts,"Includes theatres, galleries, etc."
        A,A30,,Information and communication services,

        """;

    private const string Icnpo = """
        icnpo,icnpo_desc,icnpo_group,in_original_spec
        4100,Social Services,Social Services,TRUE
        4160,Social services for older people,Social Services,FALSE
        10100,Religious congregations and associations,Religion,TRUE

        """;

    private const string Ohana = """
        taxonomy_id,name,parent_id,parent_name
        101,Emergency,,
        101-02,Emergency Cash,101,Emergency
        101-02-01,Help Pay for Food,101-02,Emergency Cash

        """;

    private const string Hsds = """
        id,code,name,description,parent_id,taxonomy,language,taxonomy_id,term_uri
        3f7b145d,S1,Support,All support,,Open Eligibility,eng,07ff6aee,http://example.com
        0bc248fa,S2,Help for carers,,3f7b145d,Open Eligibility,eng,07ff6aee,http://example.com
        9c1e7d20,,Respite,,0bc248fa,Open Eligibility,eng,07ff6aee,http://example.com

        """;

    [Theory]
    [InlineData(UkCat, "UK-CAT", "ukcat:FD Food; ukcat:FD101 Food banks < ukcat:FD; ukcat:FD200 Meals < ukcat:FD; ukcat:FD201 Lunch clubs < ukcat:FD200")]
    [InlineData(IcnpTso, "ICNP/TSO", "icnptso:A Culture, communication and recreation activities; icnptso:A10 Culture and arts < icnptso:A; icnptso:A11 Performing and visual arts < icnptso:A10; icnptso:A30 Information and communication services < icnptso:A")]
    [InlineData(Icnpo, "ICNPO", "icnpo:10 Religion; icnpo:10100 Religious congregations and associations < icnpo:10; icnpo:4 Social Services; icnpo:4100 Social Services < icnpo:4; icnpo:4160 Social services for older people < icnpo:4")]
    [InlineData(Ohana, "Open Referral", "openreferral:101 Emergency; openreferral:101-02 Emergency Cash < openreferral:101; openreferral:101-02-01 Help Pay for Food < openreferral:101-02")]
    [InlineData(Hsds, "Open Eligibility", "openeligibility:9c1e7d20 Respite < openeligibility:S2; openeligibility:S1 Support; openeligibility:S2 Help for carers < openeligibility:S1")]
    public void Terms_become_themes_with_the_broader_ones_and_the_same_file_changes_nothing(string file, string vocabulary, string expected)
    {
        World world = World.Of(file).WithoutProblems();

        Assert.Empty(world.Log.Warnings);
        Assert.Equal(expected, Written(world));
        Assert.All(world.All<Theme>(), theme => Assert.Equal(vocabulary, theme.Vocabulary));
        world.Import(file).WithoutProblems();
        Assert.Equal(0, world.Added + world.Changed);
    }

    [Fact]
    public void What_a_term_covers_is_its_description()
    {
        Assert.Equal("All that is eaten", Assert.Single(World.Of(UkCat).All<Theme>(), theme => theme.Code == "ukcat:FD").Description);
        Assert.Equal("Includes theatres, galleries, etc.", Assert.Single(World.Of(IcnpTso).All<Theme>(), theme => theme.Code == "icnptso:A11").Description);
        Assert.Equal("All support", Assert.Single(World.Of(Hsds).All<Theme>(), theme => theme.Code == "openeligibility:S1").Description);
    }

    [Fact]
    public void Two_vocabularies_may_have_the_same_codes_and_names()
    {
        World world = World.Of(UkCat).Import(Hsds.Replace("S1,Support", "FD,Food", StringComparison.Ordinal)).WithoutProblems();

        Assert.Equal(["openeligibility:FD", "ukcat:FD"], world.All<Theme>().Where(theme => theme.Name == "Food").Select(theme => theme.Code!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_theme_that_somebody_made_is_the_term_of_its_name()
    {
        Theme own = new() { Id = "theme-own", Name = "food banks" };

        World world = new World().Know(own).Import(UkCat).WithoutProblems();

        Theme known = Assert.Single(world.All<Theme>(), theme => theme.Id == own.Id);
        Assert.Equal(("food banks", "ukcat:FD101", "UK-CAT"), (known.Name, known.Code, known.Vocabulary));
        Assert.Equal(4, world.All<Theme>().Count);
    }

    [Theory]
    [InlineData("FD,Food,Food,,4,,,,\n", "file.csv, row 2, column \"Level\": \"4\" is not a level. Write 1, 2 or 3.")]
    [InlineData("FD,,Food,,1,,,,\n", "file.csv, row 2, column \"tag\": it is blank. Fill it in, or delete the row.")]
    [InlineData("FD,Food,Food,,1,,,,\nFD,Feed,Food,,3,,,,\n", "file.csv, row 3: row 2 has the same code. Give each term a code of its own, or delete one of the rows.")]
    public void What_is_wrong_with_a_term_is_said_where_it_is(string rows, string problem) =>
        Assert.Equal(problem, World.Of(UkCat[..(UkCat.IndexOf('\n', StringComparison.Ordinal) + 1)] + rows).Problem());

    [Theory]
    [InlineData("1x00,Arts,Culture,TRUE\n", "file.csv, row 2, column \"icnpo\": \"1x00\" is not the number of a class. Write it as 1100.")]
    [InlineData("1100,Arts,Culture,TRUE\n1200,Sports,Sport,TRUE\n", "file.csv, row 3, column \"icnpo_group\": \"Sport\" has the same number as \"Culture\", by the codes of their classes. Correct the code or the group.")]
    public void What_is_wrong_with_a_class_is_said_where_it_is(string rows, string problem) =>
        Assert.Equal(problem, World.Of("icnpo,icnpo_desc,icnpo_group,in_original_spec\n" + rows).Problem());

    [Fact]
    public void A_term_whose_broader_one_is_not_in_the_file_has_none()
    {
        World world = World.Of(Hsds.Replace("0bc248fa,S2,Help for carers,,3f7b145d", "0bc248fa,S2,Help for carers,,elsewhere", StringComparison.Ordinal)).WithoutProblems();

        Assert.Equal("file.csv, row 3: the term that it belongs to, \"elsewhere\", is not in the file, so it was recorded without a broader one.", Assert.Single(world.Log.Warnings).ToString());
        Assert.Single(world.All<Broader>());
    }

    [Fact]
    public void A_list_of_organisations_with_their_parents_is_no_taxonomy()
    {
        World world = World.Of("id,name,parent_id\n1,Hub,\n2,Branch,1\n");

        Assert.NotEqual(0, world.Log.ProblemCount);
        Assert.Empty(world.All<Theme>());
    }

    [RealFileFact("taxonomies/ukcat.csv", "taxonomies/icnptso.csv", "taxonomies/icnpo.csv", "hsds/ohana/taxonomy.csv", "hsds/hsds-example-csv/taxonomy_terms.csv")]
    public void The_files_that_are_published_are_read_whole_and_one_after_the_other()
    {
        World world = new();
        foreach ((string file, int terms, int broader) in new[] { ("taxonomies/ukcat.csv", 254, 230), ("taxonomies/icnptso.csv", 127, 115), ("taxonomies/icnpo.csv", 52, 40), ("hsds/ohana/taxonomy.csv", 290, 279), ("hsds/hsds-example-csv/taxonomy_terms.csv", 1, 0) })
        {
            (int themes, int edges) = (world.All<Theme>().Count, world.All<Broader>().Count);
            world.ImportFile(RealFiles.Find(file)).WithoutProblems();
            Assert.Equal((file, terms, broader), (file, world.All<Theme>().Count - themes, world.All<Broader>().Count - edges));
            world.ImportFile(RealFiles.Find(file)).WithoutProblems();
            Assert.Equal((file, 0), (file, world.Added + world.Changed));
        }
    }

    private static string Written(World world)
    {
        Dictionary<string, string> codes = world.All<Theme>().ToDictionary(theme => theme.Id, theme => theme.Code!);
        ILookup<string, string> broader = world.All<Broader>().ToLookup(edge => edge.From, edge => codes[edge.To]);
        return string.Join("; ", world.All<Theme>()
            .OrderBy(theme => theme.Code, StringComparer.Ordinal)
            .Select(theme => $"{theme.Code} {theme.Name}{string.Concat(broader[theme.Id].Select(code => $" < {code}"))}"));
    }
}
