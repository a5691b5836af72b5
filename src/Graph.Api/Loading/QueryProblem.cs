using Graph.Model;
using GraphQL;

namespace Graph.Api.Loading;

/// <summary>Why a query cannot be answered as it was asked, in words for the person who asked.</summary>
public sealed class QueryProblem : ExecutionError
{
    private const int MostNamed = 20;
    private const int MostText = 100;

    /// <summary>A problem.</summary>
    /// <param name="code">What programs tell it by, in upper case with underscores.</param>
    /// <param name="message">What is wrong and what to do.</param>
    public QueryProblem(string code, string message)
        : base(message) => Code = code;

    /// <summary>More was asked for than one request may.</summary>
    public static QueryProblem TooLarge(string message) => new("TOO_LARGE", message);

    /// <summary>It could not be done in time, and the same may be sent again.</summary>
    public static QueryProblem Busy(string message) => new("BUSY", message)
    {
        Extensions = new Dictionary<string, object?>(StringComparer.Ordinal) { ["retriable"] = true },
    };

    /// <summary>An argument is not as it must be.</summary>
    public static QueryProblem BadInput(string message) => new("BAD_INPUT", message);

    /// <summary>An id is not that of anything that the argument can be: see <see cref="KnownIds"/>.</summary>
    public static QueryProblem UnknownId(string message) => new("UNKNOWN_ID", message);

    /// <summary>Nothing that is known has a name.</summary>
    /// <param name="argument">What the argument is called.</param>
    /// <param name="name">The name.</param>
    /// <param name="known">The names that there are.</param>
    public static QueryProblem UnknownName(string argument, string name, IEnumerable<string> known)
    {
        string[] names = [.. known.Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase).Select(one => $"\"{one}\"")];
        string there = names.Length == 0 ? "None is recorded." : $"These are: {Nouns.FirstOf(names, MostNamed)}.";
        return BadInput($"\"{(name.Length > MostText ? name[..MostText] + "…" : name)}\" in \"{argument}\" is not known on that day. {there}");
    }

    /// <summary>A condition is null.</summary>
    public static QueryProblem NoCondition(string name) => BadInput($"\"{name}\" is null. Leave it out, or give a condition.");

    /// <summary>"after" was not given by the list that is asked for.</summary>
    public static QueryProblem InvalidCursor() => new("INVALID_CURSOR", "\"after\" is not a cursor of this list. Use the endCursor of the previous page.");

    /// <summary>A personal property was asked about by somebody who may not see it.</summary>
    public static QueryProblem Personal(PropertyDefinition property) =>
        new("FORBIDDEN", $"\"{property.FieldName}\" is personal data, so you cannot search, sort or count by it.");
}
