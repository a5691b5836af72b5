using Graph.Analysis.Contact;

namespace Graph.Analysis.MissingData;

/// <summary>A question about one thing that is missing.</summary>
/// <param name="Kind">What is missing.</param>
/// <param name="Person">The id of the person it is about; null where nobody is recorded.</param>
/// <param name="Organisation">The id of the party whom the person holds the partnership for, or for whom nobody is recorded.</param>
/// <param name="Others">The ids of the other current parties.</param>
public sealed record GapQuestion(GapKind Kind, string? Person, string Organisation, IReadOnlyList<string> Others)
{
    /// <summary>The ids of what it names.</summary>
    public IEnumerable<string> NamesNeeded => Person is null ? [Organisation, .. Others] : [Person, Organisation, .. Others];

    /// <summary>What questions that ask the same have in common: somebody's level is the same in every partnership.</summary>
    internal (GapKind Kind, string? Person, string Organisation, string Others) Same => (Kind, Person, Organisation, Kind == GapKind.Level ? "" : string.Join(' ', Others));
}
