using System.Collections.Frozen;
using System.Text.Json;
using Graph.Model;

namespace Graph.Export.Formats.Ndjson;

/// <summary>A line with one version of a fact: what was known, who recorded it, when, and from which row.</summary>
internal static class FactLine
{
    private static readonly FrozenDictionary<FactType, TypeNames> Types = Ontology.Types.ToFrozenDictionary(type => type, type => new TypeNames(type));

    // Of a file that was written before a renaming, too. What is called so now comes before what was called so once.
    private static readonly FrozenDictionary<string, FactType> ByName = Ontology.Types.Select(type => (type.FieldName, Type: type))
        .Concat(Ontology.Types.SelectMany(type => type.FormerNames.Select(former => (former.FieldName, Type: type))))
        .DistinctBy(pair => pair.FieldName, StringComparer.Ordinal)
        .ToFrozenDictionary(pair => pair.FieldName, pair => pair.Type, StringComparer.Ordinal);

    private static readonly JsonEncodedText Type = JsonEncodedText.Encode("type");
    private static readonly JsonEncodedText Id = JsonEncodedText.Encode("id");
    private static readonly JsonEncodedText Version = JsonEncodedText.Encode("version");
    private static readonly JsonEncodedText Ends = JsonEncodedText.Encode("ends");
    private static readonly JsonEncodedText Properties = JsonEncodedText.Encode("properties");
    private static readonly JsonEncodedText Retracted = JsonEncodedText.Encode("retracted");
    private static readonly JsonEncodedText Recorded = JsonEncodedText.Encode("recorded");
    private static readonly JsonEncodedText Change = JsonEncodedText.Encode("change");
    private static readonly JsonEncodedText At = JsonEncodedText.Encode("at");
    private static readonly JsonEncodedText Actor = JsonEncodedText.Encode("actor");
    private static readonly JsonEncodedText Source = JsonEncodedText.Encode("source");
    private static readonly JsonEncodedText OnBehalfOf = JsonEncodedText.Encode("onBehalfOf");
    private static readonly JsonEncodedText Why = JsonEncodedText.Encode("why");
    private static readonly JsonEncodedText Row = JsonEncodedText.Encode("row");
    private static readonly JsonEncodedText FromRow = JsonEncodedText.Encode("origin");
    private static readonly JsonEncodedText File = JsonEncodedText.Encode("file");
    private static readonly JsonEncodedText Sheet = JsonEncodedText.Encode("sheet");
    private static readonly JsonEncodedText Merged = JsonEncodedText.Encode("merged");

    public static void Write(Utf8JsonWriter json, FactVersion version)
    {
        FactType type = Ontology.OfId(version.Id)!;
        TypeNames names = Types[type];
        json.WriteStartObject();
        json.WriteString(Type, names.Name);
        json.WriteString(Id, version.Id);
        json.WriteNumber(Version, version.Version);
        if (version.Fact is { } fact)
            WriteFact(json, names, fact);
        else
            json.WriteBoolean(Retracted, true);
        WriteChange(json, version.Change);
        if (version.Origin is { } origin)
            WriteOrigin(json, origin);
        json.WriteEndObject();
    }

    /// <summary>The version in a line.</summary>
    /// <exception cref="FormatException">It is none, or of an ontology that this program does not have. The message says why, and what to do.</exception>
    public static FactVersion Read(JsonElement line)
    {
        JsonFields fields = new(line, "The line");
        string name = fields.Text(Type);
        if (!ByName.TryGetValue(name, out FactType? type))
            throw new FormatException($"There is no type of fact called \"{name}\". Import the file with the version of this program that wrote it.");
        string id = fields.Text(Id);
        if (Ontology.OfId(id) != type)
            throw new FormatException($"\"{id}\" is not the id of a fact of the type {name}. Export the file again.");

        bool isRetraction = fields.Find(Retracted) is { ValueKind: JsonValueKind.True };
        FactVersion version = new(
            id,
            fields.Number(Version),
            isRetraction ? null : ReadFact(Types[type], id, fields),
            ReadChange(new(fields.Object(Recorded), "\"recorded\"")),
            fields.Find(FromRow) is { } origin ? ReadOrigin(new(origin, "\"origin\"")) : null);
        fields.CheckNames(Type, Id, Version, Ends, Properties, Retracted, Recorded, FromRow);
        return version;
    }

    private static void WriteFact(Utf8JsonWriter json, TypeNames names, Fact fact)
    {
        if (fact is Edge edge)
        {
            json.WriteStartObject(Ends);
            json.WriteString(names.From, edge.From);
            json.WriteString(names.To, edge.To);
            json.WriteEndObject();
        }

        json.WriteStartObject(Properties);
        foreach ((PropertyDefinition property, JsonEncodedText name, _) in names.Properties)
            PropertyValue.Write(json, name, property.Read(fact));
        json.WriteEndObject();
    }

    private static Fact ReadFact(TypeNames names, string id, JsonFields fields)
    {
        (string? from, string? to) = (null, null);
        if (!names.Type.IsNode)
        {
            JsonFields ends = new(fields.Object(Ends), "\"ends\"");
            (from, to) = (ends.Text(names.From), ends.Text(names.To));
            ends.CheckNames(names.From, names.To);
        }

        JsonFields properties = new(fields.Object(Properties), "\"properties\"");
        object?[] values = new object?[names.Properties.Length];
        foreach ((PropertyDefinition property, JsonEncodedText name, JsonEncodedText[] former) in names.Properties)
            values[property.Ordinal] = former.Prepend(name).Select(properties.Find).FirstOrDefault(found => found is not null) is { } value ? PropertyValue.Read(property, value) : null;
        properties.CheckNames(names.AllProperties);
        return FactEncoding.Of(names.Type).Create(id, from, to, values);
    }

    private static void WriteChange(Utf8JsonWriter json, ChangeInfo change)
    {
        json.WriteStartObject(Recorded);
        json.WriteNumber(Change, change.Sequence);
        json.WriteString(At, Moments.Format(change.RecordedAt));
        json.WriteString(Actor, change.Actor);
        WriteKnown(json, Source, change.Source);
        WriteKnown(json, OnBehalfOf, change.OnBehalfOf);
        WriteKnown(json, Why, change.Why);
        json.WriteEndObject();
    }

    private static ChangeInfo ReadChange(JsonFields fields)
    {
        ChangeInfo change = new(fields.Number(Change), fields.Moment(At), fields.Text(Actor), fields.TextOrNull(Source))
        {
            OnBehalfOf = fields.TextOrNull(OnBehalfOf),
            Why = fields.TextOrNull(Why),
        };
        fields.CheckNames(Change, At, Actor, Source, OnBehalfOf, Why);
        return change;
    }

    private static void WriteOrigin(Utf8JsonWriter json, Origin origin)
    {
        json.WriteStartObject(FromRow);
        json.WriteString(File, origin.File);
        WriteKnown(json, Sheet, origin.Sheet);
        if (origin.Row is { } row)
            json.WriteNumber(Row, row);
        WriteKnown(json, Merged, MergedMention.Format(origin.Merged));
        json.WriteEndObject();
    }

    private static Origin ReadOrigin(JsonFields fields)
    {
        Origin origin = new(fields.Text(File), fields.TextOrNull(Sheet), fields.Find(Row) is null ? null : checked((int)fields.Number(Row))) { Merged = MergedMention.Parse(fields.TextOrNull(Merged)) };
        fields.CheckNames(File, Sheet, Row, Merged);
        return origin;
    }

    private static void WriteKnown(Utf8JsonWriter json, JsonEncodedText name, string? text)
    {
        if (text is not null)
            json.WriteString(name, text);
    }

    /// <summary>The names of a type in lines.</summary>
    private sealed class TypeNames(FactType type)
    {
        public FactType Type { get; } = type;

        public JsonEncodedText Name { get; } = JsonEncodedText.Encode(type.FieldName);

        public JsonEncodedText From { get; } = JsonEncodedText.Encode(type.Edge?.FromName ?? "");

        public JsonEncodedText To { get; } = JsonEncodedText.Encode(type.Edge?.ToName ?? "");

        public (PropertyDefinition Property, JsonEncodedText Name, JsonEncodedText[] Former)[] Properties { get; } =
            [.. type.Properties.Select(property => (property, JsonEncodedText.Encode(property.FieldName), property.FormerNames.Select(former => JsonEncodedText.Encode(former.FieldName)).ToArray()))];

        public JsonEncodedText[] AllProperties { get; } = [.. type.Properties.SelectMany(property => property.FormerNames.Select(former => former.FieldName).Prepend(property.FieldName)).Select(name => JsonEncodedText.Encode(name))];
    }
}
