namespace Graph.Analysis.Tests.Graphs;

/// <summary>A test that asks another library, and is skipped with the reason where that is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SecondOpinionFactAttribute : FactAttribute
{
    public SecondOpinionFactAttribute() => Skip = SecondOpinion.Missing;
}
