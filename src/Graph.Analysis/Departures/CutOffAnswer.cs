namespace Graph.Analysis.Departures;

/// <summary>Whom a departure leaves without a chain of current contact to a chosen organisation. All lists are in the order of the ids.</summary>
/// <param name="From">The id of the chosen organisation.</param>
/// <param name="Organisations">The ids of the organisations that have a chain to it, and would have none.</param>
/// <param name="People">The same of people; those who leave are not among them.</param>
public sealed record CutOffAnswer(string From, IReadOnlyList<string> Organisations, IReadOnlyList<string> People);
