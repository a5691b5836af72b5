namespace Graph.Browser.Tests.Site;

[CollectionDefinition(Name)]
public sealed class RunningSiteCollection : ICollectionFixture<RunningSite>
{
    public const string Name = "The running site";
}
