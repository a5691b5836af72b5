using Graph.Model;

namespace Graph.Import.Tests.Sources.Tables;

/// <summary>An assessment is of what its measure is called: a file says it once.</summary>
public class NamesakesTests
{
    private static readonly Measure Collaboration = new() { Id = "measure-a", Name = "Collaboration" };

    [Fact]
    public void What_is_judged_follows_from_the_measure()
    {
        World world = new World().Know(Collaboration).Import("Date,Score,Scale,Measures\n2026-03-01,3,5,Collaboration\n").WithoutProblems();

        Assert.Equal(("Collaboration", 3), (world.Single<Assessment>().Dimension, world.Single<Assessment>().Score));
        Assert.Equal("measure-a", world.Single<Assesses>().To);
    }

    [Fact]
    public void Saying_both_is_the_same_assessment_as_saying_one()
    {
        World world = new World().Know(Collaboration)
            .Import("Date,Score,Scale,Measures\n2026-03-01,3,5,Collaboration\n").WithoutProblems()
            .Import("Date,Dimension,Score,Scale,Measures\n2026-03-01,collaboration,4,5,Collaboration\n").WithoutProblems();

        Assert.Equal(4, world.Single<Assessment>().Score);
    }

    [Fact]
    public void A_measure_named_by_its_id_gives_its_name_where_it_stands_beside_it() =>
        Assert.Equal("Collaboration", new World().Know(Collaboration).ImportAs("assessment", "Date,Score,Measures,Measures (name)\n2026-03-01,3,measure-a,Collaboration\n").WithoutProblems().Single<Assessment>().Dimension);

    [Theory]
    [InlineData("2026-03-01,Trust,Collaboration", "\"Trust\" is not what \"Measures\" names. Empty one of both, or correct it.")]
    [InlineData("2026-03-01,,Collaboration; Trust", "it is blank, and \"Measures\" names several. Fill it in, or name one in \"Measures\".")]
    [InlineData("2026-03-01,,measure-a", "it is blank, and \"Measures\" does not give a name. Fill it in, or name one in \"Measures\".")]
    [InlineData("2026-03-01,,", "it is blank. Fill in \"Dimension\" or \"Measures\", or delete the row.")]
    public void What_contradicts_itself_or_leaves_it_open_is_refused(string row, string problem) =>
        Assert.Equal($"file.csv, row 2, column \"Dimension\": {problem}", new World().Know(Collaboration, new Measure { Id = "measure-b", Name = "Trust" }).ImportAs("assessment", $"Date,Dimension,Measures\n{row}\n").Problem());

    [Fact]
    public void A_row_with_an_id_corrects_either_alone() =>
        Assert.Equal("Trust", new World()
            .Know(Collaboration, new Assessment { Id = "assessment-a", Date = PartialDate.Parse("2026-03-01"), Dimension = "Collaboration" })
            .ImportAs("assessment", "Id,Dimension,Measures\nassessment-a,Trust,Collaboration\n").WithoutProblems().Single<Assessment>().Dimension);
}
