using Graph.Analysis.Computing;

namespace Graph.Api.Computing;

/// <summary>What one request is at. Of several things at once, it is the one that got on last.</summary>
internal sealed class RequestProgress
{
    private StepProgress? latest;

    /// <summary>Where it is; null before anything that takes long has begun.</summary>
    public StepProgress? Latest => Volatile.Read(ref latest);

    /// <summary>Begins a step, and takes reports of how far it is.</summary>
    public IProgress<Advance> Begin(string step)
    {
        Step begun = new(this, step);
        begun.Report(new(0, null));
        return begun;
    }

    private sealed class Step(RequestProgress request, string name) : IProgress<Advance>
    {
        public void Report(Advance value) => Volatile.Write(ref request.latest, new(name, value.Done, value.Of));
    }
}
