using Graph.Model;

namespace Graph.Export.Formats.LinkedData;

/// <summary>
/// What types, properties and edges are called in the vocabularies that others know: W3C ORG, FOAF for people, PROV-O for origins, SKOS
/// for themes, schema.org for buildings, services, events and money. Whatever they have no word for is called as the ontology calls it.
/// </summary>
internal static class Vocabulary
{
    /// <summary>The prefix of the names of facts: their ids follow.</summary>
    public const string Fact = "fact";

    /// <summary>The prefix of the names of files that facts were read from.</summary>
    public const string File = "file";

    /// <summary>The prefix of the ontology's own words.</summary>
    public const string Own = "graph";

    /// <summary>What prefixes stand for. Our own stand for nothing that can be looked up: who publishes the file may put their own address here, once.</summary>
    public static IReadOnlyList<(string Prefix, string Address)> Prefixes { get; } =
    [
        (Fact, "urn:partnership-graph:fact:"),
        (File, "urn:partnership-graph:file:"),
        (Own, "urn:partnership-graph:ontology:"),
        ("foaf", "http://xmlns.com/foaf/0.1/"),
        ("org", "http://www.w3.org/ns/org#"),
        ("prov", "http://www.w3.org/ns/prov#"),
        ("schema", "http://schema.org/"),
        ("skos", "http://www.w3.org/2004/02/skos/core#"),
        ("xsd", "http://www.w3.org/2001/XMLSchema#"),
    ];

    private static readonly Dictionary<Type, string> Types = new()
    {
        [typeof(Organisation)] = "org:Organization",
        [typeof(Person)] = "foaf:Person",
        [typeof(Partnership)] = "org:OrganizationalCollaboration",
        [typeof(Role)] = "org:Membership",
        [typeof(MemberOf)] = "org:Membership",
        [typeof(Building)] = "schema:Place",
        [typeof(Place)] = "schema:AdministrativeArea",
        [typeof(Service)] = "schema:Service",
        [typeof(Contact)] = "schema:Event",
        [typeof(Funding)] = "schema:Grant",
        [typeof(Initiative)] = "schema:Project",
        [typeof(Theme)] = "skos:Concept",
        [typeof(Learning)] = "schema:CreativeWork",
        [typeof(Source)] = "schema:CreativeWork",
    };

    private static readonly Dictionary<(Type? Type, string Property), string> Properties = new()
    {
        [(null, "Name")] = "schema:name",
        [(null, "Title")] = "schema:name",
        [(null, "AlternateNames")] = "skos:altLabel",
        [(null, "Description")] = "schema:description",
        [(null, "Website")] = "schema:url",
        [(null, "Since")] = "schema:startDate",
        [(null, "Until")] = "schema:endDate",
        [(typeof(Organisation), "Name")] = "skos:prefLabel",
        [(typeof(Organisation), "Identifiers")] = "org:identifier",
        [(typeof(Person), "Name")] = "foaf:name",
        [(typeof(Person), "Email")] = "schema:email",
        [(typeof(Person), "Telephone")] = "schema:telephone",
        [(typeof(Role), "Title")] = "schema:roleName",
        [(typeof(Theme), "Name")] = "skos:prefLabel",
        [(typeof(Theme), "Description")] = "skos:definition",
        [(typeof(Theme), "Code")] = "skos:notation",
        [(typeof(Building), "Uprn")] = "schema:identifier",
        [(typeof(Building), "Address")] = "schema:address",
        [(typeof(Place), "Gss")] = "schema:identifier",
        [(typeof(Contact), "Date")] = "schema:startDate",
        [(typeof(Funding), "Amount")] = "schema:amount",
        [(typeof(Funding), "Currency")] = "schema:currency",
        [(typeof(Funding), "Reference")] = "schema:identifier",
        [(typeof(Source), "Publisher")] = "schema:publisher",
        [(typeof(Source), "Licence")] = "schema:license",
        [(typeof(Source), "Address")] = "schema:url",
        [(typeof(Source), "Published")] = "schema:datePublished",
    };

    private static readonly Dictionary<Type, (string Property, bool IsFromTarget)> Direct = new()
    {
        [typeof(Role)] = ("org:memberOf", false),
        [typeof(MemberOf)] = ("org:memberOf", false),
        [typeof(PartOf)] = ("org:subOrganizationOf", false),
        [typeof(Party)] = ("org:hasMember", false),
        [typeof(LocatedIn)] = ("schema:location", false),
        [typeof(Serves)] = ("schema:areaServed", false),
        [typeof(Within)] = ("schema:containedInPlace", false),
        [typeof(Broader)] = ("skos:broader", false),
        [typeof(Tagged)] = ("schema:about", false),
        [typeof(About)] = ("schema:about", false),
        [typeof(Funder)] = ("schema:funder", false),
        [typeof(Provides)] = ("schema:provider", true),
        [typeof(Attended)] = ("schema:attendee", true),
    };

    /// <summary>The types of a fact: the one that others know, if there is one, and the ontology's.</summary>
    public static IReadOnlyList<string> TypesOf(Fact fact)
    {
        string own = Called(Ontology.Of(fact).Name);
        return Types.TryGetValue(fact.GetType(), out string? known)
            ? fact is Organisation { Form: OrganisationForm.Department } ? [known, "org:OrganizationalUnit", own] : [known, own]
            : [own];
    }

    /// <summary>What a property is called.</summary>
    public static string Of(FactType type, PropertyDefinition property) =>
        Properties.GetValueOrDefault((type.ClrType, property.Name)) ?? Properties.GetValueOrDefault((null, property.Name)) ?? Called(property.FieldName);

    /// <summary>What the two ends of an edge are called.</summary>
    public static (string From, string To) EndsOf(FactType edge) => Types.GetValueOrDefault(edge.ClrType) == "org:Membership"
        ? ("org:member", "org:organization")
        : (Called(edge.Edge!.FromName), Called(edge.Edge.ToName));

    /// <summary>What an edge says of one end and the other in one statement, where others know a word for it.</summary>
    public static (string Property, bool IsFromTarget)? DirectOf(FactType edge) => Direct.TryGetValue(edge.ClrType, out (string, bool) direct) ? direct : null;

    /// <summary>The name of the ontology's own word.</summary>
    public static string Called(string word) => $"{Own}:{word}";
}
