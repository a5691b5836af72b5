using Graph.Analysis.Fragility;

namespace Graph.Analysis.MissingData;

/// <summary>A question to ask, with the partnerships that its answer tells more about.</summary>
/// <param name="Question">The question.</param>
/// <param name="Partnerships">The ids of the partnerships, most fragile first.</param>
/// <param name="Worst">The worst class that any of them may have.</param>
/// <param name="Best">The best class that any of them may have.</param>
/// <param name="Narrows">How many classes their ranges would narrow by in total: the mean of the best and the worst answer.</param>
public sealed record OpenQuestion(GapQuestion Question, IReadOnlyList<string> Partnerships, FragilityClass Worst, FragilityClass Best, double Narrows);
