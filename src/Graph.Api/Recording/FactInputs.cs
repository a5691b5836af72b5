using Graph.Api.Derivation;
using Graph.Model;
using GraphQL.Types;

namespace Graph.Api.Recording;

/// <summary>The inputs that say a fact, one for each type of the ontology, and how they are read.</summary>
internal sealed class FactInputs
{
    /// <summary>What the input is called that says any fact.</summary>
    public const string AnyFact = "FactInput";

    private readonly Dictionary<string, FactType> types = new(StringComparer.Ordinal);

    /// <summary>Adds the inputs to a schema.</summary>
    public FactInputs(SchemaParts parts)
    {
        InputObjectGraphType any = parts.AddInput(AnyFact, "One node or edge, new or known: use exactly one of the fields.");
        any.IsOneOf = true;
        foreach (FactType type in Ontology.Types)
        {
            InputObjectGraphType input = parts.AddInput($"{type.Name}Input", $"{type.Description} Without an id it is a new one, unless the same is known already. With an id, it changes the known one: what you give is set, null clears, and what you leave out stays.");
            input.Input("id", "ID", "The id of the known one that you want to change.");
            input.Input("ref", "String", "What the other facts of this request call the new one. Choose any word.");
            input.Input("expectedVersion", "Int", "The version that the known one must be at, as its history shows. If you leave it out, any version will do.");
            if (type.Edge is { } edge)
            {
                input.Input(edge.FromName, "ID", $"Where the connection starts ({Ends(edge.From)}): an id, or the ref of another fact of this request. {NeededBy(type)}");
                input.Input(edge.ToName, "ID", $"Where the connection leads ({Ends(edge.To)}): an id, or the ref of another fact of this request. {NeededBy(type)}");
            }

            foreach (PropertyDefinition property in type.Properties)
                input.Input(property.FieldName, ValueTypes.InputTypeOf(property), property.IsRequired ? $"{ValueRules.Described(property)} {NeededBy(type)}" : ValueRules.Described(property));
            any.Input(type.FieldName, input.Name, type.Description);
            types.Add(type.FieldName, type);
        }
    }

    /// <summary>Reads one fact.</summary>
    /// <param name="given">The fact as it was sent, with one field.</param>
    /// <param name="refuse">Notes what is wrong with a field of it.</param>
    public StatedFact Read(IDictionary<string, object?> given, Action<string, string> refuse)
    {
        (string name, object? value) = given.Single();
        FactType type = types[name];
        var fields = (IDictionary<string, object?>)value!;
        Dictionary<PropertyDefinition, object?> values = [];
        foreach (PropertyDefinition property in type.Properties)
        {
            if (fields.TryGetValue(property.FieldName, out object? said))
                values.Add(property, Value(property, said, message => refuse(property.FieldName, message)));
        }

        return new(type)
        {
            Id = fields.Text("id"),
            Ref = Ref(fields, refuse),
            ExpectedVersion = ExpectedVersion(fields, refuse),
            From = type.Edge is { } edge ? fields.Text(edge.FromName) : null,
            To = type.Edge is { } same ? fields.Text(same.ToName) : null,
            Values = values,
        };
    }

    /// <summary>The field that a fact is given in.</summary>
    public static string FieldOf(StatedFact fact) => fact.Type.FieldName;

    private static string? Ref(IDictionary<string, object?> fields, Action<string, string> refuse)
    {
        if (fields.Text("ref") is not { } name)
            return null;
        if (name.Length is 0 or > FactId.MaximumLength)
            refuse("ref", $"A ref has 1 to {FactId.MaximumLength} characters.");
        else if (Ontology.OfId(name) is not null)
            refuse("ref", $"\"{name}\" looks like an id. Choose a ref that does not begin with the name of a type and a hyphen.");
        else if (fields.Text("id") is not null)
            refuse("ref", "This fact has an id. Use the id to refer to it, and leave out \"ref\".");
        return name;
    }

    private static long? ExpectedVersion(IDictionary<string, object?> fields, Action<string, string> refuse)
    {
        int? expected = fields.TryGetValue("expectedVersion", out object? given) ? (int?)given : null;
        if (expected is not null && fields.Text("id") is null)
            refuse("expectedVersion", "Only a known fact has a version. Give its id, or leave this out.");
        return expected;
    }

    private static object? Value(PropertyDefinition property, object? said, Action<string> refuse) => (property.Kind, said) switch
    {
        (_, null) => null,
        (PropertyKind.Point, IDictionary<string, object?> point) => new GeoPoint((double)point["latitude"]!, (double)point["longitude"]!),
        (PropertyKind.TextList, System.Collections.IEnumerable list) => (ValueList<string>)[.. list.Cast<string>()],
        (PropertyKind.IdentifierList, System.Collections.IEnumerable list) => (ValueList<OrgIdentifier>)[.. list.Cast<IDictionary<string, object?>>().Select(one => Identifier(one, refuse)).OfType<OrgIdentifier>().Distinct()],
        _ => said,
    };

    private static OrgIdentifier? Identifier(IDictionary<string, object?> given, Action<string> refuse)
    {
        if (!OrgIdentifier.TryCreate((string)given["scheme"]!, (string)given["value"]!, out OrgIdentifier? identifier, out string? problem))
            refuse(problem);
        return identifier;
    }

    private static string Ends(Type[] ends) => ends.Length == 0 ? "any node" : Nouns.Of(ends);

    private static string NeededBy(FactType type) => $"A new {(type.IsNode ? "one" : "connection")} needs it.";
}
