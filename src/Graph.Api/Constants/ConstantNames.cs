using System.Reflection;
using System.Text.Json;
using Graph.Analysis;

namespace Graph.Api.Constants;

/// <summary>What the constants of the fragility measure are called, in files and in answers.</summary>
internal static class ConstantNames
{
    /// <summary>The constants, in the order of their declaration.</summary>
    public static IReadOnlyList<PropertyInfo> Properties { get; } = [.. typeof(FragilityOptions).GetProperties(BindingFlags.Public | BindingFlags.Instance)];

    /// <summary>What a constant is called.</summary>
    public static string Of(PropertyInfo constant) => JsonNamingPolicy.CamelCase.ConvertName(constant.Name);

    /// <summary>The constant of a name; null where there is none.</summary>
    public static PropertyInfo? Find(string name) => Properties.FirstOrDefault(constant => Of(constant) == name);
}
