namespace Graph.Browser.Tests.Site;

/// <summary>The colours that a reader's system asks for.</summary>
public enum Colours
{
    Light,
    Dark,
    Forced,
}
