using Graph.Model;

namespace Graph.Import.Sources.Networks;

/// <summary>What nodes of a network are, by the words that people give them.</summary>
internal static class NodeTypes
{
    /// <summary>What a person is called in the tables of a network.</summary>
    public const string Person = "Person";

    /// <summary>What an organisation is called in the tables of a network.</summary>
    public const string Organisation = "Organisation";

    private static readonly HashSet<string> People = new(["person", "people", "persons", "individual", "individuals", "human", "member", "staff", "contact"], StringComparer.Ordinal);

    private static readonly HashSet<string> Organisations = new(
        ["organisation", "organisations", "org", "orgs", "institution", "company", "charity", "council", "business", "group", "partner", "agency", "team", "department", "forum", "network", "publicbody", "communitygroup", "voluntaryorganisation"],
        StringComparer.Ordinal);

    private static readonly HashSet<string> Headers = new(["type", "kind", "nodetype", "elementtype", "entitytype", "entity", "category", "class"], StringComparer.Ordinal);

    /// <summary>Person or Organisation; null for all else.</summary>
    public static string? Of(string? word) => word is null ? null : HeaderKey.Of(word) is var key && People.Contains(key) ? Person : Organisations.Contains(key) ? Organisation : null;

    /// <summary>What a record of an id is; null for all else.</summary>
    public static string? OfId(string id) => Ontology.OfId(id)?.ClrType is { } type ? type == typeof(Model.Person) ? Person : type == typeof(Model.Organisation) ? Organisation : null : null;

    /// <summary>Whether an attribute may say what a node is, by its name.</summary>
    public static bool MayBeIn(string header) => Headers.Contains(HeaderKey.Bare(header));
}
