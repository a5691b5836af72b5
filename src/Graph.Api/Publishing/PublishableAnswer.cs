using Graph.Analysis.DisclosureControl;

namespace Graph.Api.Publishing;

/// <summary>A table that is safe to publish, and what it is of.</summary>
/// <param name="By">What its rows stand for.</param>
/// <param name="AsOf">The day that the table is about.</param>
/// <param name="Table">The table.</param>
/// <param name="Labels">What its rows are called, by key.</param>
internal sealed record PublishableAnswer(PublishedBy By, DateOnly AsOf, PublishedTable Table, IReadOnlyDictionary<string, string> Labels);
