namespace Graph.Browser.Tests.Site;

/// <summary>A theory seen in a browser; skipped, with the reason, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Chromium.Missing;
}
