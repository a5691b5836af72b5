using Graph.Import.Reports;

namespace Graph.Import.Matching;

/// <summary>A person as a file names them.</summary>
/// <param name="Id">Their id within the draft.</param>
/// <param name="Name">Their name.</param>
/// <param name="Email">Their email address; null where the row gives none.</param>
/// <param name="Organisation">The id, within the draft, of the organisation they act for; null where the row names none.</param>
/// <param name="OrElse">The id of another organisation they may be known at; null for none.</param>
/// <param name="At">The first cell that names them so.</param>
internal sealed record PersonMention(string Id, string Name, string? Email, string? Organisation, string? OrElse, CellAddress At)
{
    /// <summary>Takes two mentions for one where they say the same of whom they mean, wherever they stand.</summary>
    public static IEqualityComparer<PersonMention> SayTheSame { get; } = EqualityComparer<PersonMention>.Create(
        (one, other) => one is not null && other is not null && (one.Name, one.Email, one.Organisation, one.OrElse) == (other.Name, other.Email, other.Organisation, other.OrElse),
        mention => HashCode.Combine(mention.Name, mention.Email, mention.Organisation, mention.OrElse));

    /// <summary>The id, within the draft, of the organisation they are known at: <see cref="Organisation"/>, or <see cref="OrElse"/> where they are known there alone; null where no row asks.</summary>
    public string? HomeId { get; set; }

    /// <summary>The header of the column that has, or would have, their email address; null where the format has none.</summary>
    public string? EmailColumn { get; init; }

    /// <summary>How often the file names them so.</summary>
    public int Count { get; set; }
}
