namespace Graph.Analysis.Graphs;

/// <summary>Reports the part of the steps that are done, each whole percent once and in ascending order, from any thread.</summary>
internal sealed class Steps(int total, IProgress<double>? progress)
{
    private readonly Lock gate = new();
    private int done;

    public void Done()
    {
        if (progress is null)
            return;
        lock (gate)
        {
            done++;
            if (100L * done / total > 100L * (done - 1) / total)
                progress.Report((double)done / total);
        }
    }
}
