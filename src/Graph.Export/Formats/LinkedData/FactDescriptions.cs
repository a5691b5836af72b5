using System.Globalization;
using System.Runtime.CompilerServices;
using Graph.Model;

namespace Graph.Export.Formats.LinkedData;

/// <summary>What facts say, as descriptions of resources. Every fact is one, edges with their dates too.</summary>
internal static class FactDescriptions
{
    private const string Moment = "xsd:dateTime";

    /// <summary>The descriptions of an export: of the file itself first.</summary>
    public static async IAsyncEnumerable<Description> ReadAsync(IExportedFacts facts, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return Of(facts.Header);
        DateOnly day = facts.Header.Question.At.AsOf ?? DateOnly.FromDateTime(facts.Header.ExportedAt.DateTime);
        HashSet<string> files = new(StringComparer.Ordinal);
        await foreach (FactVersion version in facts.ReadAsync(facts.Types, cancellationToken))
        {
            if (version.Origin is { } origin && files.Add(origin.File))
                yield return new(FileName(origin), ["prov:Entity"], [("schema:name", Term.Value(origin.File))]);
            yield return Of(version, facts.Header.Question.WithPersonal);
            if (version.Fact is Edge edge && DirectlyOf(edge, day) is { } direct)
                yield return direct;
        }
    }

    private static Description Of(ExportHeader header) => new(
        $"{Vocabulary.Own}:export",
        ["schema:Dataset", "prov:Entity"],
        [
            ("schema:name", Term.Value(header.Title)),
            ("schema:description", Term.Value(header.Description)),
            ("prov:generatedAtTime", Term.Value(Moments.Format(header.ExportedAt), Moment)),
            (Vocabulary.Called("constants"), Term.Value(header.Constants)),
            .. header.Licences.Select(licence => ("schema:license", Term.Value(licence))),
        ]);

    private static Description Of(FactVersion version, bool withPersonal)
    {
        Fact fact = version.Fact!;
        var type = Ontology.Of(fact);
        List<(string Property, Term Object)> statements = [];
        if (fact is Edge edge)
        {
            (string from, string to) = Vocabulary.EndsOf(type);
            statements.Add((from, Term.Resource(NameOf(edge.From))));
            statements.Add((to, Term.Resource(NameOf(edge.To))));
        }

        foreach (PropertyDefinition property in type.Properties.Where(property => withPersonal || !property.IsPersonal))
        {
            if (property.Read(fact) is { } value)
                statements.AddRange(Of(Vocabulary.Of(type, property), property, value));
        }

        statements.Add(("prov:generatedAtTime", Term.Value(Moments.Format(version.Change.RecordedAt), Moment)));
        if (version.Origin is { } origin)
        {
            statements.Add(("prov:wasDerivedFrom", Term.Resource(FileName(origin))));
            statements.Add((Vocabulary.Called("origin"), Term.Value(origin.ToString())));
        }

        return new(NameOf(fact.Id), Vocabulary.TypesOf(fact), statements);
    }

    private static IEnumerable<(string Property, Term Object)> Of(string name, PropertyDefinition property, object value) => value switch
    {
        string id when property.Kind == PropertyKind.Reference => [(name, Term.Resource(NameOf(id)))],
        string text => [(name, Term.Value(text))],
        bool flag => [(name, Term.Value(flag ? "true" : "false", "xsd:boolean"))],
        int number => [(name, Term.Value(number.ToString(CultureInfo.InvariantCulture), "xsd:integer"))],
        decimal number => [(name, Term.Value(number.ToString(CultureInfo.InvariantCulture), "xsd:decimal"))],
        PartialDate date => [(name, Of(property.Name == nameof(Fact.Until) ? LastDays.Of(date) : date))],
        GeoPoint point => [("schema:latitude", Of(point.Latitude)), ("schema:longitude", Of(point.Longitude))],
        ValueList<string> texts => texts.Select(text => (name, Term.Value(text))),
        ValueList<OrgIdentifier> identifiers => identifiers.Select(identifier => (name, Term.Value(identifier.ToString()))),
        Enum => [(name, Term.Value(PropertyDefinition.FormatWord(value)))],
        _ => throw new NotSupportedException($"Say how {property} is published."),
    };

    private static Term Of(double degrees) => Term.Value(degrees.ToString("R", CultureInfo.InvariantCulture), "xsd:double");

    private static Term Of(PartialDate date) => Term.Value(date.ToString(), date.Month is null ? "xsd:gYear" : date.Day is null ? "xsd:gYearMonth" : "xsd:date");

    /// <summary>
    /// What an edge says in one statement; null where others know no word for it. A single statement has no dates, so that whoever
    /// reads it takes it to be true for good: edges that have an end, and those that have not begun on the day of the export, say nothing.
    /// </summary>
    private static Description? DirectlyOf(Edge edge, DateOnly day)
    {
        if (edge.Until is not null || edge.Since?.FirstDay > day || Vocabulary.DirectOf(Ontology.Of(edge)) is not (var property, var isFromTarget))
            return null;
        (string subject, string target) = isFromTarget ? (edge.To, edge.From) : (edge.From, edge.To);
        return new(NameOf(subject), [], [(property, Term.Resource(NameOf(target)))]);
    }

    private static string NameOf(string id) => $"{Vocabulary.Fact}:{Term.Local(id)}";

    private static string FileName(Origin origin) => $"{Vocabulary.File}:{Term.Local(origin.File)}";
}
