namespace Graph.Api.Tests.Hosting;

/// <summary>A theory about signals, which only Unix has.</summary>
internal sealed class UnixTheoryAttribute : TheoryAttribute
{
    public UnixTheoryAttribute()
    {
        if (OperatingSystem.IsWindows())
            Skip = "Windows has no signals.";
    }
}
