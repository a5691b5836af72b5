using Graph.Import.Reports;

namespace Graph.Import.Sources.Areas;

/// <summary>What a row of the Code History Database says of a code: since when it is that of an area, and either what had the area before, or until when and in what.</summary>
/// <param name="At">The row.</param>
/// <param name="Code">The code.</param>
/// <param name="Name">What the area is called.</param>
/// <param name="Welsh">What it is called in Welsh; null where that is not said.</param>
/// <param name="From">The first day; null where it is not known.</param>
internal sealed record CodeRow(CellAddress At, string Code, string Name, string? Welsh, DateOnly? From)
{
    /// <summary>Whether the row says what had the area before; otherwise until when the code is that of the area, and what it lies in.</summary>
    public bool IsChange { get; init; }

    /// <summary>What had the area before: the same code where something else about it changed, or a code of before 2009; null where nothing had.</summary>
    public string? Former { get; init; }

    /// <summary>What the area was called before; null where that is not said.</summary>
    public string? FormerName { get; init; }

    /// <summary>What it was called in Welsh before; null where that is not said.</summary>
    public string? FormerWelsh { get; init; }

    /// <summary>Whether all codes were new on that day and the areas were not.</summary>
    public bool IsRecoding { get; init; }

    /// <summary>The day after the last; null where the row goes on.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Whether it says that the code has ended, also where it is not known when.</summary>
    public bool HasEnded { get; init; }

    /// <summary>Whether a day of it can't be read, so that it is not known what came before what.</summary>
    public bool IsUnclear { get; init; }

    /// <summary>The code of what it lies in; null where that is not said.</summary>
    public string? Parent { get; init; }
}
