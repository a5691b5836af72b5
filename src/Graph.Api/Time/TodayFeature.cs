using Graph.Api.Derivation;
using Graph.Api.Loading;

namespace Graph.Api.Time;

/// <summary>What day it is for the server, so that nobody who asks has to go by a clock of their own.</summary>
internal sealed class TodayFeature : IFeature
{
    public void Extend(SchemaParts parts) => parts.Query.Declare(
        "today",
        "Date!",
        "Today's date in the time zone of the place: the day that a question without a day is about.",
        context => QueryScope.Of(context).Today);
}
