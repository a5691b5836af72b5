using Graph.Analysis.Fragility;

namespace Graph.Analysis.MissingData;

/// <summary>The classes that a partnership may have, as far as the gaps in what is recorded allow.</summary>
/// <param name="Best">The class if every gap turned out for the best.</param>
/// <param name="Worst">The class if every gap turned out for the worst.</param>
/// <param name="Question">The question whose answer would narrow the range most.</param>
/// <param name="Narrows">By how many classes it would, as the mean of its best and its worst answer: 0 where it takes other answers, too.</param>
public sealed record FragilityRange(FragilityClass Best, FragilityClass Worst, GapQuestion Question, double Narrows);
