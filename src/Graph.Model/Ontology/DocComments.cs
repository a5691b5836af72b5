using System.Reflection;
using System.Xml;
using System.Xml.Linq;

namespace Graph.Model;

/// <summary>The summaries that the compiler wrote beside the assembly: the only descriptions there are.</summary>
public sealed class DocComments
{
    private readonly Dictionary<string, string> summaries;

    private DocComments(Dictionary<string, string> summaries) => this.summaries = summaries;

    /// <summary>The summary of a type.</summary>
    public string Of(Type type) => Find($"T:{type.FullName}");

    /// <summary>The summary of a property, declared here or inherited.</summary>
    public string Of(PropertyInfo property) => Find($"P:{property.DeclaringType!.FullName}.{property.Name}");

    /// <summary>The summary of a value of an enum.</summary>
    public string Of(Enum value) => Find($"F:{value.GetType().FullName}.{value}");

    /// <summary>Reads the summaries of assemblies.</summary>
    /// <exception cref="InvalidOperationException">They were not built beside them.</exception>
    public static DocComments Load(params IEnumerable<Assembly> assemblies) => new(assemblies.SelectMany(Read).ToDictionary(StringComparer.Ordinal));

    private static IEnumerable<KeyValuePair<string, string>> Read(Assembly assembly)
    {
        string path = Path.ChangeExtension(assembly.Location, ".xml");
        if (!File.Exists(path))
            throw new InvalidOperationException($"{path} is missing: it is built beside the assembly and carries the descriptions. Build or copy it again.");

        using XmlReader reader = XmlReader.Create(path);
        return [.. XDocument.Load(reader).Descendants("member")
            .Where(member => member.Element("summary") is not null)
            .Select(member => KeyValuePair.Create(member.Attribute("name")!.Value, Flatten(member.Element("summary")!)))];
    }

    private string Find(string member) => summaries.TryGetValue(member, out string? summary)
        ? summary
        : throw new InvalidOperationException($"{member} has no doc comment; it is the only description that users will see.");

    private static string Flatten(XElement summary)
    {
        IEnumerable<string> parts = summary.Nodes().Select(node => node switch
        {
            XText text => text.Value,
            XElement element => (element.Attribute("cref") ?? element.Attribute("langword"))?.Value.Split('.', ':')[^1] ?? element.Value,
            _ => "",
        });
        return string.Join(' ', string.Concat(parts).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
