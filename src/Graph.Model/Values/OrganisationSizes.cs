namespace Graph.Model;

/// <summary>Tells an organisation's size.</summary>
public static class OrganisationSizes
{
    /// <summary>The size that an income makes.</summary>
    /// <param name="income">The income of a year, in pounds; null if it is not recorded.</param>
    public static OrganisationSize Of(decimal? income) => income switch
    {
        null => OrganisationSize.Unknown,
        < 10_000 => OrganisationSize.Micro,
        < 100_000 => OrganisationSize.Small,
        < 1_000_000 => OrganisationSize.Medium,
        < 10_000_000 => OrganisationSize.Large,
        < 100_000_000 => OrganisationSize.Major,
        _ => OrganisationSize.SuperMajor,
    };
}
