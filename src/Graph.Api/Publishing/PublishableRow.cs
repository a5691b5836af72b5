using Graph.Analysis.DisclosureControl;

namespace Graph.Api.Publishing;

/// <summary>A row of a table that is safe to publish.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Counts">Its counts.</param>
internal sealed record PublishableRow(string Label, PublishedRow Counts);
