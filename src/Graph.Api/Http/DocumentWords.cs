using System.Globalization;
using System.Text.RegularExpressions;
using GraphQL;

namespace Graph.Api.Http;

/// <summary>Says of a query that breaks a rule of GraphQL what is wrong with it and what to do. The library's own sentences are for those who know the rules.</summary>
internal static class DocumentWords
{
    private static readonly (string Code, Regex Said, string Words)[] Sentences =
    [
        Said("PROVIDED_NON_NULL_ARGUMENTS", @"^Argument '(?<a>\w+)' of type '.*' is required for (field|directive) '(?<b>\w+)'", "\"${b}\" needs \"${a}\". Give it."),
        Said("VARIABLES_IN_ALLOWED_POSITION", @"^Variable '\$(?<a>\w+)' of type '(?<b>[^']*)' used in position expecting type '(?<c>[^']*)'", "The variable \"${a}\" is declared as ${b}, and used where ${c} is needed. Declare it as ${c}."),
        Said("SCALAR_LEAFS", @"^Field (?<a>\w+) of type \S+ must not have", "\"${a}\" has no fields of its own. Take away the braces after it."),
        Said("SCALAR_LEAFS", @"^Field (?<a>\w+) of type \S+ must have", "\"${a}\" has fields of its own. Say in braces after it which of them you want."),
        Said("FIELDS_ON_CORRECT_TYPE", @"^Cannot query field '(?<a>\w+)' on type '(?<b>\w+)'\.", "${b} has no field \"${a}\"."),
        Said("KNOWN_ARGUMENT_NAMES", @"^Unknown argument '(?<a>\w+)' on (field|directive) '(?<b>\w+)'( of type '\w+')?\.", "\"${b}\" has no argument \"${a}\"."),
        Said("KNOWN_TYPE_NAMES", @"^Unknown type (?<a>\w+)\.", "There is no type ${a}."),
        Said("KNOWN_FRAGMENT_NAMES", @"^Unknown fragment '(?<a>\w+)'", "The request has no fragment \"${a}\"."),
        Said("KNOWN_DIRECTIVES", @"^Unknown directive '(?<a>\w+)'", "There is no directive \"@${a}\"."),
        Said("NO_OPERATION_NAME", "", "The request has several queries or mutations. Say in \"operationName\" which of them is to be answered."),
        Said("OVERLAPPING_FIELDS_CAN_BE_MERGED", @"^Fields (?<a>\w+) conflicts? because", "\"${a}\" is asked for twice, in different ways. Give one of them a name of its own, such as \"other: ${a}\"."),
        Said("VARIABLES_ARE_INPUT_TYPES", @"^Variable '\$?(?<a>\w+)' cannot be non-input type '(?<b>[^']*)'", "The variable \"${a}\" can't be of the type ${b}. Use a type that arguments have."),
        Said("NO_UNUSED_VARIABLES", @"^Variable '\$(?<a>\w+)' is never used", "The variable \"${a}\" is declared and not used. Use it, or take it away."),
        Said("NO_UNDEFINED_VARIABLES", @"^Variable '\$(?<a>\w+)' is not defined", "The variable \"${a}\" is not declared. Declare it with its type after \"query\" or \"mutation\"."),
        Said("UNIQUE_VARIABLE_NAMES", @"variable named '(?<a>\w+)'", "The variable \"${a}\" is declared twice. Declare it once."),
        Said("UNIQUE_FRAGMENT_NAMES", @"fragment named '(?<a>\w+)'", "The fragment \"${a}\" is there twice. Give one of them another name."),
        Said("UNIQUE_OPERATION_NAMES", @"operation named '?(?<a>\w+)'?", "\"${a}\" is there twice. Give one of them another name."),
        Said("LONE_ANONYMOUS_OPERATION", "", "The request has several queries or mutations, and one has no name. Give each a name."),
        Said("NO_UNUSED_FRAGMENTS", @"^Fragment '(?<a>\w+)' is never used", "The fragment \"${a}\" is not used. Use it, or take it away."),
        Said("POSSIBLE_FRAGMENT_SPREADS", @"objects of type '(?<a>\w+)' can never be of type '(?<b>\w+)'", "What is asked for here is of the type ${a}, and never of the type ${b}. Take away what asks for ${b}."),
        Said("UNIQUE_DIRECTIVES_PER_LOCATION", @"directive '(?<a>\w+)'", "\"@${a}\" is here twice. Write it once."),
        Said("DIRECTIVES_IN_ALLOWED_LOCATIONS", @"^Directive '(?<a>\w+)'", "\"@${a}\" can't be here. Put it after a field."),
        Said("UNIQUE_ARGUMENT_NAMES", @"argument named '(?<a>\w+)'", "\"${a}\" is given twice. Give it once."),
        Said("UNIQUE_INPUT_FIELD_NAMES", @"field named '?(?<a>\w+)'?", "\"${a}\" is given twice. Give it once."),
        Said("INVALID_OPERATION", "^Schema is not configured for subscriptions", "There are no subscriptions. Send a query or a mutation."),
        Said("DEFAULT_VALUES_OF_CORRECT_TYPE", @"^Variable '\$?(?<a>\w+)' of type '(?<b>[^']*)'", "The default value of the variable \"${a}\" is not of the type ${b}. Correct one of them."),
    ];

    private static readonly Regex Meant = Pattern(@"Did you mean (?<meant>[^?]*)");

    private static readonly Regex Syntax = Pattern("^Error parsing query: (?<problem>.*?)(; for more information see .*)?$");

    /// <summary>A sentence about an error; null where it is about something else.</summary>
    public static string? Of(ExecutionError error)
    {
        if (error.Code == "SYNTAX_ERROR" && Syntax.Match(error.Message) is { Success: true } syntax)
            return $"This is not a query{Place(error)}: {syntax.Groups["problem"].Value.TrimEnd('.').Replace("Expected Name", "Expected a name", StringComparison.Ordinal).Replace("EOF", "the end of the text", StringComparison.Ordinal)}.";
        foreach ((string code, Regex said, string words) in Sentences)
        {
            if (code == error.Code && said.Match(error.Message) is { Success: true } match)
                return match.Result(words) + DidYouMean(error.Message);
        }

        return null;
    }

    private static string Place(ExecutionError error) => error.Locations is [var place, ..] ? string.Create(CultureInfo.InvariantCulture, $" (line {place.Line}, column {place.Column})") : "";

    private static string DidYouMean(string message) =>
        Meant.Match(message) is { Success: true } meant ? $" Did you mean {meant.Groups["meant"].Value.Trim().Replace('\'', '"')}?" : "";

    private static (string Code, Regex Said, string Words) Said(string code, string said, string words) => (code, Pattern(said), words);

    private static Regex Pattern(string pattern) => new(pattern, RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.Singleline, TimeSpan.FromSeconds(1));
}
