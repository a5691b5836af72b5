using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Graph.Analysis;
using Graph.Api.Hosting;
using Graph.Model;

namespace Graph.Api.Constants;

/// <summary>The file in which a stewardship group writes the constants of the fragility measure that are its own.</summary>
internal static class ConstantsFile
{
    private const int MaximumBytes = 64 * 1024;

    private static readonly JsonSerializerOptions Format = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        Converters = { new LeavingRisksFormat(), new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper, allowIntegerValues: false) },
    };

    /// <summary>What a group that had constants of its own has to look at again.</summary>
    private const string Changed =
        "Since version 1, contact counts for 396 days (\"countingDays\", was 365); people are known to be leaving 183 days ahead (\"leavingDays\", was \"leaverDays\" of 365), "
        + "and a post that is renewed within \"renewalDays\" does not end; the chance of leaving is set for each level (\"leavingRisks\", was \"leavingRisk\"); "
        + "funding without an end stops \"fundingDays\" after its start; and a partnership that enough people hold needs no anchor to be thick (\"thickWithoutAnchor\"). "
        + "New are also \"agreementYears\", \"lapsingDays\" and \"grewBy\".";

    /// <summary>Reads constants; those that the file leaves out are as they were first agreed.</summary>
    /// <exception cref="StartupProblem">The file can't be read, or what it says can't be meant.</exception>
    public static FragilityOptions Read(string path)
    {
        FragilityOptions options = Parse(path);
        if (!options.Version.StartsWith(FragilityOptions.Definitions, StringComparison.Ordinal))
            throw Problem(path, $"it does not say that it was made for these definitions: \"version\" is \"{options.Version}\", and does not begin with \"{FragilityOptions.Definitions}\". If it was made for version 1: {Changed} See which of your constants still fit, then give them a version such as \"{FragilityOptions.Definitions}-northby\".");
        foreach (PropertyInfo property in ConstantNames.Properties)
            CheckRange(path, property, property.GetValue(options));

        foreach (LeavingRisk risk in options.LeavingRisks)
        {
            if (risk.Risk is not (>= 0 and <= 1))
                throw Problem(path, string.Create(CultureInfo.InvariantCulture, $"\"leavingRisks\" has {risk.Risk} for {(risk.Level is { } level ? JsonNamingPolicy.SnakeCaseUpper.ConvertName(level.ToString()) : "null")}. It must be a number from 0 to 1."));
        }

        // The laws of the measure hold only where what is better is worth no less.
        CheckOrder(path, "recentDays", options.RecentDays, "countingDays", options.CountingDays);
        CheckOrder(path, "olderContact", options.OlderContact, "recentContact", options.RecentContact);
        CheckOrder(path, "weakContact", options.WeakContact, "ordinaryContact", options.OrdinaryContact);
        CheckOrder(path, "ordinaryContact", options.OrdinaryContact, "strongContact", options.StrongContact);

        FragilityOptions agreed = FragilityOptions.Default;
        return options.Version != agreed.Version || options == agreed
            ? options
            : throw Problem(path, $"it changes constants, but gives no \"version\" of its own, so that it would still be \"{agreed.Version}\". Give these constants a version of their own, such as \"{FragilityOptions.Definitions}-northby\", so that people can tell apart answers that were worked out with different constants.");
    }

    private static FragilityOptions Parse(string path)
    {
        try
        {
            if (new FileInfo(path).Length > MaximumBytes)
                throw Problem(path, $"it is larger than {MaximumBytes} bytes, so it cannot be a file of constants.");
            using FileStream file = File.OpenRead(path);
            return JsonSerializer.Deserialize<FragilityOptions>(file, Format) ?? throw Problem(path, "it says null. Write { } for the constants as they were first agreed.");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new StartupProblem(2, $"The constants cannot be read: {problem.Message}");
        }
        catch (JsonException problem)
        {
            throw Problem(path, Explain(problem));
        }
    }

    private static string Explain(JsonException problem)
    {
        string where = problem.LineNumber is { } line ? string.Create(CultureInfo.InvariantCulture, $"line {line + 1}: ") : "";
        string name = problem.Path is { Length: > 2 } path ? path[2..] : "";
        if (name.Length == 0)
            return $"{where}it is not a JSON object of constants, such as {{ \"version\": \"{FragilityOptions.Definitions}-northby\", \"countingDays\": 270 }}.";
        if (problem.InnerException is JsonException && !name.StartsWith("leavingRisks", StringComparison.Ordinal))
            return $"{where}it is not JSON. Look there and just before for a missing or extra comma, quotation mark or bracket.";
        if (name is "leaverDays" or "leavingRisk")
            return $"{where}\"{name}\" is a constant of an earlier version of the definitions. {Changed}";
        if (name.StartsWith("leavingRisks", StringComparison.Ordinal))
            return $"{where}\"leavingRisks\" must be a list such as [ {{ \"level\": \"STRATEGIC\", \"risk\": 0.3 }}, {{ \"level\": null, \"risk\": 0.2 }} ], with each level at most once. The levels are {string.Join(", ", Enum.GetValues<Level>().Select(level => JsonNamingPolicy.SnakeCaseUpper.ConvertName(level.ToString())))} and null for unknown.";
        return ConstantNames.Find(name) is not { } property
            ? $"{where}\"{name}\" is not a constant. The constants are {string.Join(", ", ConstantNames.Properties.Select(ConstantNames.Of))}."
            : $"{where}\"{name}\" {Wanted(property)}, and can only be given once.";
    }

    private static void CheckRange(string path, PropertyInfo property, object? value)
    {
        if (!property.GetCustomAttributes<ValidationAttribute>().All(rule => rule.IsValid(value)))
            throw Problem(path, string.Create(CultureInfo.InvariantCulture, $"\"{ConstantNames.Of(property)}\" {Wanted(property)}, not {(value is string text ? $"\"{text}\"" : value)}."));
    }

    private static string Wanted(PropertyInfo property)
    {
        if (property.GetCustomAttribute<RangeAttribute>() is not { } range)
            return "must be text of 1 to 50 characters";
        string numbers = property.PropertyType == typeof(int) ? "whole number" : "number";
        return string.Create(CultureInfo.InvariantCulture, $"must be a {numbers} from {range.Minimum} to {range.Maximum}");
    }

    private static void CheckOrder(string path, string lessName, double less, string moreName, double more)
    {
        if (less > more)
            throw Problem(path, string.Create(CultureInfo.InvariantCulture, $"\"{lessName}\" is {less}, more than \"{moreName}\", {more}. The most it may be is {more}."));
    }

    private static StartupProblem Problem(string path, string what) => new(2, $"{path}: {what}");
}
