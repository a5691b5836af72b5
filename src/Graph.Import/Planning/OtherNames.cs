using Graph.Model;

namespace Graph.Import.Planning;

/// <summary>Other names of what is recorded: its own name is none of them.</summary>
internal static class OtherNames
{
    /// <summary>A change without other names that are the name itself. What does not change stays as it is.</summary>
    public static PlannedChange Of(PlannedChange change) => change.After.Equals(change.Before) ? change : change.After switch
    {
        Place { AlternateNames.Count: > 0 } place => change with { After = place with { AlternateNames = Without(place.AlternateNames, KeyText.FoldWords(place.Name), KeyText.FoldWords) } },
        Organisation { AlternateNames.Count: > 0 } organisation => change with { After = organisation with { AlternateNames = Without(organisation.AlternateNames, organisation.Name, name => name) } },
        Person { AlternateNames.Count: > 0 } person => change with { After = person with { AlternateNames = Without(person.AlternateNames, person.Name, name => name) } },
        _ => change,
    };

    private static ValueList<string> Without(ValueList<string> names, string name, Func<string, string> fold) => names.Any(other => fold(other) == name) ? [.. names.Where(other => fold(other) != name)] : names;
}
