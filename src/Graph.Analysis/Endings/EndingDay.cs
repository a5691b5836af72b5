using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Endings;

/// <summary>On which day it is judged what hangs on something that ends.</summary>
internal static class EndingDay
{
    /// <summary>The number of the day asked about or, of what has ended by then, of the last day before it did: so the answer is the same, whatever time is looked through.</summary>
    /// <param name="session">What is asked about.</param>
    /// <param name="end">The number of the day on which it ends or may be ended.</param>
    public static int JudgedOn(AnalysisSession session, int end) => Math.Min(session.Day, end - 1);
}
