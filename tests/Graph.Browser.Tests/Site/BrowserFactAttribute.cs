namespace Graph.Browser.Tests.Site;

/// <summary>A fact seen in a browser; skipped, with the reason, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Chromium.Missing;
}
