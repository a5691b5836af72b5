using Graph.Model;

namespace Graph.Analysis.Dependency;

/// <summary>How few people all contact between two organisations depends on, and the proof.</summary>
public sealed record ProofAnswer
{
    /// <summary>The id of one organisation.</summary>
    public required string From { get; init; }

    /// <summary>The id of the other.</summary>
    public required string To { get; init; }

    /// <summary>The day asked about.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>
    /// The fewest people who must leave for there to be no chain of current contact, those in post at both among them; 0 where there is
    /// no chain, null where the two are one organisation.
    /// </summary>
    public required int? Size { get; init; }

    /// <summary>The ids of such people, as many as <see cref="Size"/> says, in their order; of several such groups, the one nearest to <see cref="From"/>.</summary>
    public required IReadOnlyList<string> People { get; init; }

    /// <summary>Chains that have nobody in common, as many as <see cref="Size"/> says: if fewer people leave, at least one of the chains remains.</summary>
    public required IReadOnlyList<Chain> Chains { get; init; }

    /// <summary>Why each of <see cref="People"/> is current.</summary>
    public required IReadOnlyList<PostEvidence> Evidence { get; init; }

    /// <summary>The ids of those in post at both organisations, in their order; each is one of <see cref="People"/>, and a chain alone.</summary>
    public required IReadOnlyList<string> AtBoth { get; init; }

    /// <summary>The ids of the current partnerships that both are current parties of, in their order.</summary>
    public required IReadOnlyList<string> Partnerships { get; init; }
}

/// <summary>How few people all contact between two organisations depends on, as far as it is recorded that colleagues know each other.</summary>
/// <param name="From">The id of one organisation.</param>
/// <param name="To">The id of the other.</param>
/// <param name="Size">The fewest people who must leave for there to be no such chain of current contact; 0 where there is none, null where the two are one organisation.</param>
/// <param name="People">The ids of such people, in their order; of several such groups, the one nearest to the first organisation.</param>
public sealed record RecordedProof(string From, string To, int? Size, IReadOnlyList<string> People);

/// <summary>Why a person counts as current at an organisation.</summary>
/// <param name="Person">The person's id.</param>
/// <param name="Organisation">The id of an organisation at which the person is in post.</param>
/// <param name="Level">The level of the person's most senior current role there; null if unknown.</param>
/// <param name="Partnership">The id of the partnership of the person's latest contact, of those the person counts as holding for the organisation; null where there is none.</param>
/// <param name="LastContact">The date of that contact; null if there is none.</param>
/// <param name="Strength">The strength of that contact; null if unknown.</param>
public sealed record PostEvidence(string Person, string Organisation, Level? Level, string? Partnership, PartialDate? LastContact, Strength? Strength);
