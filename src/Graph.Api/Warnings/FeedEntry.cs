using Graph.Analysis.Warnings;
using Graph.Api.Http;

namespace Graph.Api.Warnings;

/// <summary>One entry of the feed: one reason of one warning.</summary>
/// <param name="Id">What a feed reader knows it by: the same for the same fact on every day, so that each is shown once.</param>
/// <param name="Updated">The day since when it is warned of.</param>
/// <param name="Title">The parties.</param>
/// <param name="Summary">The reason in a sentence.</param>
/// <param name="Partnership">The partnership's id.</param>
internal sealed record FeedEntry(string Id, DateOnly Updated, string Title, string Summary, string Partnership)
{
    /// <summary>The id of a reason of a partnership: a UUID (RFC 9562, version 8) of what it is about and when.</summary>
    public static string IdOf(string partnership, WarningReason reason) =>
        StableUrn.Of(string.Join('\n', partnership, reason.Kind, reason.Person, reason.OtherPerson, reason.Organisation, reason.Subject, reason.On?.DayNumber, reason.LastContact));
}
