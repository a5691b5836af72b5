using Graph.Import.Reports;

namespace Graph.Import.Tests.Sources;

public sealed class ReadingOrderTests
{
    [Fact]
    public async Task What_a_row_lacks_is_told_after_the_cells_from_which_that_follows()
    {
        using Folder folder = new();

        IReadOnlyList<ImportProblem> warnings = (await new Importer(null).ImportAsync([folder.Write("map.csv", "Institution or group,Who these are here,Who we know,Category\nTBC,TBC,TBC,Sport\n")], new())).Files[0].Warnings;

        Assert.Equal([("Institution or group", 2), ("Who these are here", 2), ("Who we know", 2), (null, 2)], warnings.Select(warning => (warning.At.Column, warning.At.Row)));
        Assert.Contains("so there is nothing to import from it", warnings[^1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_may_follow_from_another_row_is_told_after_that_row()
    {
        using Folder folder = new();

        IReadOnlyList<ImportProblem> warnings = (await new Importer(null).ImportAsync(
            [folder.Write("charity.csv", "registered_charity_number,linked_charity_number,charity_name,charity_registration_status\n1090095,1,Larkby Friends,Registered\n109x095,0,Larkby Hub,Registered\n")], new())).Files[0].Warnings;

        Assert.Equal(["row 3", "row 2"], warnings.Select(warning => $"row {warning.At.Row}"));
        Assert.Contains("no organisation is known that has the number \"GB-CHC-1090095\"", warnings[^1].Message, StringComparison.Ordinal);
    }
}
