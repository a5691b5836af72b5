using Graph.Import.Matching;
using Graph.Import.Planning;
using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Tests.Planning;

public sealed class ImpossibleEndsTests
{
    [Fact]
    public void What_no_reader_told_of_is_a_problem_at_its_row_and_not_left_to_the_store()
    {
        Draft draft = new();
        draft.Node(new Place { Id = "", Name = "Ivy", Gss = "E05990001", Since = PartialDate.Of(2022), Until = PartialDate.Of(2010) }, new(null, 4, null));
        ProblemLog problems = new("areas.csv");

        ImportPlanner.Plan(draft, new(), World.Today, problems);

        Assert.Equal("areas.csv, row 4: The end, 2010, is before the beginning, 2022. Correct the dates.", Assert.Single(problems.Problems).ToString());
    }
}
