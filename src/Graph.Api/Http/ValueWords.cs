using System.Globalization;
using System.Text.RegularExpressions;
using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQL.Validation.Errors;
using GraphQLParser.AST;

namespace Graph.Api.Http;

/// <summary>Says of a value of an argument or a variable where it is and what it must be. The library's own sentences are about its conversions.</summary>
internal static partial class ValueWords
{
    private const int MostMilliseconds = 1_000;

    private const int FewFields = 3;

    private const string OneField = "It must have exactly one field, which must be one that the schema has, and a value for it.";

    private const string UnknownField = "Unknown field";

    private const string Unusable = "Its value can't be used. The schema says what it takes.";

    /// <summary>A sentence about an error; null where it is about something else than a value.</summary>
    /// <param name="error">The error.</param>
    /// <param name="schema">What there is, for the words that a value may be.</param>
    /// <param name="variables">What was sent.</param>
    /// <param name="document">The query; null where it could not be read.</param>
    public static string? Of(ExecutionError error, ISchema schema, Inputs variables, GraphQLDocument? document) => error switch
    {
        InvalidValueError { InnerException: FormatException wrong } => wrong.Message,
        OneOfInputValuesError several => OneFieldOf(several),
        ArgumentsOfCorrectTypeError or InvalidLiteralError when Argument().Match(error.Message) is { Success: true } named =>
            $"Check \"{named.Groups["name"].Value}{PathOf(error.Message[named.Length..])}\". {Need(error, error.Message[named.Length..], schema)}{NearFieldOf(error, error.Message[named.Length..], schema, document)}",
        InvalidVariableError wrong when Variable().Match(error.Message) is { Success: true } named =>
            $"Check the variable \"{named.Groups["name"].Value}\". {FieldsOf(wrong, named, schema, variables) ?? Need(error, error.Message[named.Length..], schema)}",
        _ => null,
    };

    // The library says nothing of where it is but the place in the text.
    private static string OneFieldOf(OneOfInputValuesError error)
    {
        string[] names = [.. error.Nodes.SelectMany(node => node is GraphQLObjectValue { Fields: { } fields } ? fields : (IEnumerable<ASTNode>)[node]).OfType<GraphQLObjectField>().Select(field => $"\"{field.Name.StringValue}\"")];
        string at = error.Locations is [var place, ..] ? string.Create(CultureInfo.InvariantCulture, $" at line {place.Line}, column {place.Column}") : "";
        return names switch
        {
            [] => $"The braces{at} are empty. {OneField}",
            [var only] => $"{only}{at} is null. {OneField}",
            _ => $"The braces{at} have {string.Join(", ", names[..^1])} and {names[^1]}. Each of them needs braces of its own: there must be exactly one field.",
        };
    }

    // The library names no field of what must have one only, and of others not which could be meant.
    private static string? FieldsOf(InvalidVariableError error, Match named, ISchema schema, Inputs variables)
    {
        string rest = error.Message[named.Length..];
        if (!rest.Contains("exactly one", StringComparison.Ordinal) && !rest.StartsWith("Unrecognized input fields", StringComparison.Ordinal))
            return null;
        VariablePlace place = VariablePlace.At(named.Groups["name"].Value, error.Nodes.OfType<GraphQLVariableDefinition>().FirstOrDefault()?.Type, schema, variables);
        return place.Unknown is { Count: > 0 } unknown ? place.NoSuchField(unknown) : null;
    }

    /// <summary>Which field could be meant where the text of a query names one that there is not, after a blank.</summary>
    private static string NearFieldOf(ExecutionError error, string problem, ISchema schema, GraphQLDocument? document)
    {
        Match within = Within().Match(problem);
        string[] fields = [.. within.Groups["step"].Captures.Select(step => step.Value).Where(step => step[0] != '#').Select(step => step.Trim('\''))];
        return document is not null && fields.Length > 0 && problem[within.Length..].StartsWith(UnknownField, StringComparison.Ordinal)
            && error is ValidationError { Nodes: var nodes } && nodes.OfType<GraphQLArgument>().FirstOrDefault() is { } argument
            && LiteralPlace.InputAt(document, argument, fields[..^1], schema) is { } input
            ? VariablePlace.DidYouMean(fields[^1], input)
            : "";
    }

    private static string PathOf(string problem) =>
        string.Concat(Within().Match(problem).Groups["step"].Captures.Select(step => step.Value[0] == '#' ? $"[{int.Parse(step.Value[1..], CultureInfo.InvariantCulture) - 1}]" : $".{step.Value.Trim('\'')}"));

    private static string Need(ExecutionError error, string problem, ISchema schema)
    {
        if (error.InnerException is FormatException wrong)
            return wrong.Message;

        string rest = problem[Within().Match(problem).Length..];
        if (rest.Contains("exactly one", StringComparison.Ordinal))
            return OneField;
        if (rest.StartsWith(UnknownField, StringComparison.Ordinal))
            return "There is no such field.";
        if (Missing().Match(rest) is { Success: true } missing)
            return $"It needs \"{missing.Groups["name"].Value}\".";
        if (rest.StartsWith("No value", StringComparison.Ordinal) || rest.StartsWith("Received a null", StringComparison.Ordinal) || rest.Contains("found null", StringComparison.Ordinal))
            return "It needs a value.";
        if (rest.StartsWith("Unable to parse input as", StringComparison.Ordinal) || rest.Contains("found not an object", StringComparison.Ordinal))
            return ObjectOf(rest, schema);
        return Wanted().Match(rest) is { Success: true } wanted ? NeedOf(wanted.Groups["type"].Value.Trim('!', '[', ']'), schema) : Unusable;
    }

    // The few fields of a value such as an identifier are said; of a filter or a fact they would be a page.
    private static string ObjectOf(string problem, ISchema schema) =>
        Type().Matches(problem).Select(name => schema.AllTypes[name.Groups["name"].Value]).OfType<IInputObjectGraphType>().FirstOrDefault() is { Fields: { Count: <= FewFields } fields }
            ? $"It must be an object: {{ {string.Join(", ", fields.Select(field => $"{field.Name}: …"))} }}."
            : "It must be an object.";

    private static string NeedOf(string type, ISchema schema) => type switch
    {
        "Int" => $"It must be a whole number of at most {int.MaxValue}.",
        "Float" or "Decimal" => "It must be a number, without quotation marks.",
        "String" => "It must be text.",
        "ID" => "It must be an id.",
        "Boolean" => "It must be true or false.",
        _ when schema.AllTypes[type] is EnumerationGraphType words => $"It must be one of these words: {string.Join(", ", words.Values.Select(word => word.Name))}.",
        _ => Unusable,
    };

    [GeneratedRegex(@"^(Argument|Invalid literal for argument) '(?<name>\w+)'( has invalid value| of field '\w+')\. ?", RegexOptions.ExplicitCapture, MostMilliseconds)]
    private static partial Regex Argument();

    [GeneratedRegex(@"^Variable '\$(?<name>[\w.\[\]]+)' is invalid\. ?", RegexOptions.ExplicitCapture, MostMilliseconds)]
    private static partial Regex Variable();

    [GeneratedRegex(@"^(\[?In (field (?<step>'\w+')|element (?<step>#[0-9]+)): \[?)*", RegexOptions.ExplicitCapture, MostMilliseconds)]
    private static partial Regex Within();

    [GeneratedRegex(@"^Missing required field '(?<name>\w+)'", RegexOptions.ExplicitCapture, MostMilliseconds)]
    private static partial Regex Missing();

    [GeneratedRegex(@"'\[*(?<name>\w+)[\]!]*'", RegexOptions.ExplicitCapture, MostMilliseconds)]
    private static partial Regex Type();

    [GeneratedRegex(@"^(Expected type '|Unable to convert '.*' to ')(?<type>[\w!\[\]]+)'", RegexOptions.Singleline | RegexOptions.ExplicitCapture, MostMilliseconds)]
    private static partial Regex Wanted();
}
