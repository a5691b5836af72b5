using Graph.Model;

namespace Graph.Import.Sources.Tables;

/// <summary>A column of the table of a type: as the ontology has it, and as it stands in files.</summary>
/// <param name="Source">The column of the type.</param>
/// <param name="Column">The column of the format.</param>
internal sealed record TableColumn(TypeColumn Source, ImportColumn Column)
{
    /// <summary>How several values are written in a cell.</summary>
    public const string ListHint = "Put semicolons between several.";

    private static readonly FactType Person = Ontology.Of<Person>();

    private static readonly FactType Organisation = Ontology.Of<Organisation>();

    /// <summary>Whether it says something that only tables with this column say: not when something was, nor notes.</summary>
    public bool IsTelling => !Source.IsId && Source.Property?.Name is not (nameof(Fact.Since) or nameof(Fact.Until) or nameof(Node.Notes));

    /// <summary>Makes a column.</summary>
    /// <param name="type">The type.</param>
    /// <param name="source">Its column.</param>
    /// <param name="isNeeded">Whether no row can do without it.</param>
    public static TableColumn Of(FactType type, TypeColumn source, bool isNeeded)
    {
        ImportColumn column = source.Property is { } property
            ? ColumnOf.Property(source.Header, property) with { IsProse = IsProse(property) }
            : new(source.Header) { Lead = source.IsId ? $"The id of a known {type.InWords.ToLowerInvariant()}, which the row corrects. Leave it blank for others." : source.Description };
        return new(source, column with
        {
            IsRequired = isNeeded,
            Hint = source.Nodes.Count > 0 ? NameHint(source) : source.Property is { } own ? ValueHint(own, column.Hint) : "",
            NamesOrganisations = source.Nodes is [var named] && named == Organisation,
            NamesRecords = source.Nodes.Count > 0 && !(source.Nodes is [var one] && (one == Organisation || one == Person)),
            AskedAbout = type.ClrType == typeof(MemberOf) && source is { End: { } end, Edge: null } && end == EdgeEnd.From ? ["Organisation"] : [],
            NamesPeople = source.Nodes.Contains(Person) || (source.Property is { IsCaption: true } && type == Person),
            Aliases = [.. AliasesOf(type, source).Where(alias => type.Columns.All(other => HeaderKey.Of(other.Header) != HeaderKey.Of(alias))), .. source.Property?.FormerNames.Select(former => former.InWords) ?? []],
            AliasesSayLastDay = source.Property?.Name == nameof(Fact.Until),
        });
    }

    // What people call the columns of their own lists.
    private static IReadOnlyList<string> AliasesOf(FactType type, TypeColumn source) => source switch
    {
        { Property: { } property } => AliasesOf(type, property),
        { End: { } end, Edge: null } when type.ClrType == typeof(Tie) && end == EdgeEnd.To => ["Knows", "Who they know"],
        { End: { } end, Edge: null } when type.ClrType == typeof(MemberOf) => end == EdgeEnd.From ? ["Member organisation"] : ["Network", "Forum", "Member of"],
        { Edge: { } edge } when edge.ClrType == typeof(Within) && source.End == EdgeEnd.From => ["Lies within"],
        { Edge: { } edge } when edge.ClrType == typeof(Attended) && source.End == EdgeEnd.To => ["Attended by", "Present"],
        _ => [],
    };

    private static IReadOnlyList<string> AliasesOf(FactType type, PropertyDefinition property) => property switch
    {
        { Name: nameof(Fact.Since) } => ["Start date"],
        { Name: nameof(Fact.Until) } => ["End date"],
        { Name: "Kind" } => ["Type"],
        { Name: nameof(Contact.Date) } when type.ClrType == typeof(Contact) => ["Date of contact", "Contact date", "Date of meeting", "Meeting date"],
        { Kind: PropertyKind.Date, IsRequired: true } => [$"Date of {type.InWords.ToLowerInvariant()}", $"{type.InWords} date"],
        { Kind: PropertyKind.Text, IsIdentifier: true } => [$"{property.InWords} code", $"{property.InWords} number"],
        { Kind: PropertyKind.Text } when type.Caption.Edge is null && type.Caption.Property == property => [type.InWords],
        _ => [],
    };

    // What is called by a text, found by it or grouped by it is not prose.
    private static bool IsProse(PropertyDefinition property) => property is { Kind: PropertyKind.Text, IsCaption: false, IsFacet: false, IsIdentifier: false };

    private static string ValueHint(PropertyDefinition property, string hint) => property.Kind switch
    {
        PropertyKind.Boolean => "Written as yes or no.",
        PropertyKind.Integer => "A whole number.",
        PropertyKind.Point => "Written as latitude and longitude: 53.4264, -2.3218.",
        PropertyKind.TextList => ListHint,
        PropertyKind.IdentifierList => $"Written as GB-CHC-1090095. {ListHint}",
        _ => hint,
    };

    private static string NameHint(TypeColumn source)
    {
        bool isList = source.Edge is not null;
        string of = source.Nodes is [var only] ? (isList ? Words(only.Plural) : $"the {only.InWords.ToLowerInvariant()}") : isList ? "records" : "the record";
        string number = source.Nodes is [var one] && one == Organisation ? ", register number" : "";
        string people = source.Nodes is [var type] && type == Person ? " If people have the same name, write Name <address>." : "";
        return isList
            ? $"Names{(number.Length > 0 ? ", register numbers" : "")} or ids of {of}. {ListHint}{people}"
            : $"The name{number} or id of {of}.{people}";
    }

    private static string Words(string camel) => string.Concat(camel.Select(letter => char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : letter.ToString()));
}
