namespace Graph.Analysis.Tests.Graphs.Given;

/// <summary>Hears of progress at once and in order, on the thread that makes it.</summary>
internal sealed class Listener(Action<double> told) : IProgress<double>
{
    public void Report(double value) => told(value);
}
