using Graph.Model;

namespace Graph.Analysis.SectorMaps;

/// <summary>A sector map: by category and kind of institution, who is here, who is known there and through whom, and who is still to be met.</summary>
/// <param name="Rows">The rows: the usual categories in their order, then a place's own, and last what stands in no category; within a category by kind of institution.</param>
/// <param name="Gaps">The open gaps, row by row.</param>
public sealed record SectorMap(IReadOnlyList<SectorMapRow> Rows, IReadOnlyList<SectorMapGap> Gaps);

/// <summary>One row of a sector map.</summary>
public sealed record SectorMapRow
{
    /// <summary>The category; null for those that stand in none.</summary>
    public required string? Category { get; init; }

    /// <summary>The kind of institution or group; null where it is not recorded.</summary>
    public required string? Institution { get; init; }

    /// <summary>The organisations of this kind that are here, by name.</summary>
    public required IReadOnlyList<MappedOrganisation> Organisations { get; init; }

    /// <summary>The ids of the open gaps, by whom they want.</summary>
    public required IReadOnlyList<string> Gaps { get; init; }

    /// <summary>How well the row is known.</summary>
    public required SectorMapStanding Standing { get; init; }

    /// <summary>The id of the only person through whom anybody there is known; null where it is not one.</summary>
    public required string? OnlyThrough { get; init; }
}

/// <summary>An organisation in a row of a sector map. One that stands in several rows is in each of them with all its people.</summary>
/// <param name="Organisation">The organisation's id.</param>
/// <param name="IsOurs">Whether it is one of those who ask, or one of them is in post there.</param>
/// <param name="InPost">How many people are recorded as in post there.</param>
/// <param name="Known">Those in post there who are known from outside it, the most senior first; nobody at your own organisations.</param>
public sealed record MappedOrganisation(string Organisation, bool IsOurs, int InPost, IReadOnlyList<KnownPerson> Known);

/// <summary>A person who is known.</summary>
/// <param name="Person">The person's id.</param>
/// <param name="Level">The level of the person's most senior current role at the organisation; null if unknown.</param>
/// <param name="KnownBy">Who knows the person; the person, where they are in post at an organisation that asks as well.</param>
/// <param name="IsUndated">Whether the person is only known by ties about no partnership, and no date of contact is recorded.</param>
public sealed record KnownPerson(string Person, Level? Level, IReadOnlyList<Knower> KnownBy, bool IsUndated);

/// <summary>Somebody through whom a person is known.</summary>
/// <param name="Person">The id of the one who knows the person.</param>
/// <param name="Of">Which of those who ask this is: the id of the person, or of the organisation where the person is in post; null where the question names nobody.</param>
public sealed record Knower(string Person, string? Of);

/// <summary>An open gap of a sector map.</summary>
/// <param name="Gap">The gap's id.</param>
/// <param name="Towards">The ids of the organisations where those who are missing are: those the gap is about or, where it is about none, those of its category and kind that are here.</param>
/// <param name="Seekers">The ids of the people and organisations for whom ways to them are sought: those who ask or, where nobody is named who asks, those who are recorded as needing them.</param>
public sealed record SectorMapGap(string Gap, IReadOnlyList<string> Towards, IReadOnlyList<string> Seekers);

/// <summary>How well a row of a sector map is known.</summary>
public enum SectorMapStanding
{
    /// <summary>No organisation of this kind is recorded here.</summary>
    NobodyHere = 1,

    /// <summary>Organisations are here, and nobody there is known.</summary>
    NobodyKnown,

    /// <summary>Everybody who is known there is known through one and the same person.</summary>
    KnownThroughOne,

    /// <summary>People there are known through several people.</summary>
    KnownThroughSeveral,

    /// <summary>Only your own organisations are here.</summary>
    Ours,
}
