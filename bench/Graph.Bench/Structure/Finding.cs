namespace Graph.Bench.Structure;

/// <summary>What a contestant made of a question.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="How">In which way, where there are several; may be empty.</param>
/// <param name="Threads">How many threads worked on it at most.</param>
/// <param name="Seconds">How long each warm run took.</param>
/// <param name="Megabytes">The most memory of the contestant's process meanwhile, all that it holds included.</param>
/// <param name="Answer">Figures of the answer, by their names.</param>
internal sealed record Finding(string Question, string How, int Threads, double[] Seconds, long Megabytes, IReadOnlyDictionary<string, double> Answer)
{
    /// <summary>The median of the warm runs.</summary>
    public double Median => Seconds.Order().ElementAt(Seconds.Length / 2);
}
