using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Sources.CouncilPosts;

/// <summary>A post in an organisation.</summary>
/// <param name="At">Its row.</param>
/// <param name="Organisation">The organisation.</param>
internal sealed record PostRow(CellAddress At, string Organisation)
{
    /// <summary>The role of whoever has the post.</summary>
    public static RowMapping<PostRow, Role> Role { get; } = new(fields => fields.Ignore(role => role.Since!, role => role.Until!));

    /// <summary>The organisation that the organisation is a part of; null where the row does not say.</summary>
    public string? Parent { get; init; }

    /// <summary>The parts of the organisation that the post is in, the widest first.</summary>
    public IReadOnlyList<string> Units { get; init; } = [];

    public string? Title { get; init; }

    /// <summary>Who has the post; null where the row names nobody.</summary>
    public string? Person { get; init; }

    public string? Email { get; init; }

    public Level? Level { get; init; }
}
