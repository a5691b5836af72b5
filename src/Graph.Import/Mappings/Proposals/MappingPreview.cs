using Graph.Import.Previews;
using Graph.Import.Reports;

namespace Graph.Import.Mappings.Proposals;

/// <summary>What the first rows of a table say by a mapping.</summary>
/// <param name="Rows">The rows, as facts.</param>
/// <param name="Problems">What is wrong in them, and with the table.</param>
public sealed record MappingPreview(IReadOnlyList<ReadRow> Rows, IReadOnlyList<ImportProblem> Problems)
{
    /// <summary>What was read in these rows in another way than it is written, or left out.</summary>
    public IReadOnlyList<ImportProblem> Warnings { get; init; } = [];

    /// <summary>How much more is wrong in the rows below them.</summary>
    public int ProblemsBelow { get; init; }

    /// <summary>The headers of the columns of which a reference is made, where no column tells rows apart, or those of <see cref="ToldBy"/> are blank; empty where none is.</summary>
    public IReadOnlyList<string> MadeOf { get; init; } = [];

    /// <summary>The headers of the columns that tell rows apart; empty where none does.</summary>
    public IReadOnlyList<string> ToldBy { get; init; } = [];

    /// <summary>The columns of the template that say who was part of it, such as who received a grant, and that no column is.</summary>
    public IReadOnlyList<string> Unsaid { get; init; } = [];
}
