using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Matching;

/// <summary>A node as a cell names it: by its id, by a number that it is known by, or by what it is called.</summary>
/// <param name="Id">Its id within the draft.</param>
/// <param name="Types">The types that it may be of, at least one.</param>
/// <param name="Text">What the cell says.</param>
/// <param name="At">The first cell that says so.</param>
/// <param name="IsHidden">Whether problems leave the text out, because it may be the name of a person.</param>
internal sealed record NodeMention(string Id, IReadOnlyList<FactType> Types, string Text, CellAddress At, bool IsHidden)
{
    /// <summary>Which entry of its cell it is, and how many the cell has.</summary>
    public (int Number, int Of) Entry { get; init; } = (1, 1);

    /// <summary>The date that the cell says, in any of the ways in which people write dates; null where it is not one.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>Whether what the file says of it is left out where nobody knows it: see <see cref="UnknownNumbers"/>.</summary>
    public bool IsLeftOutIfUnknown { get; init; }

    /// <summary>Whether the file says already why nothing tells of it, such as a day that can't be read in its own row.</summary>
    public bool IsExplained { get; init; }

    /// <summary>What the cell says, as nodes of a type are called: those that go by a date by its usual form.</summary>
    public string TextFor(FactType type) => Date is { } date && type.Caption.Property is { Kind: PropertyKind.Date } ? date.ToString() : Text;

    /// <summary>The one type that it can be of; null where there are several.</summary>
    public FactType? Type => Types is [var only] ? only : null;
}
