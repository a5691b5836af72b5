using Graph.Analysis.Tests.Given;
using Graph.Model;

namespace Graph.Analysis.Tests.Succession;

/// <summary>Who is in post and not known to leave, word by word from the facts (FRAGILITY.md, "In post", "End of a post", "Known leaver").</summary>
internal static class StayingByDefinition
{
    private static readonly FragilityOptions Options = FragilityOptions.Default;

    /// <summary>Whether somebody is in post at an organisation by a role there, or by a current holding where no role there is recorded, and not known to leave.</summary>
    public static bool StaysAt(this Borough borough, string person, string organisation)
    {
        Role[] roles = [.. borough.Facts.OfType<Role>().Where(role => role.From == person && role.To == organisation)];
        if (roles.Length == 0)
            return borough.Facts.OfType<Holds>().Any(holds => holds.From == person && holds.Organisation == organisation && holds.IsCurrentOn(Borough.Day));
        return roles.Any(role => role.IsCurrentOn(Borough.Day)) && EndOf(roles) > Borough.Day.AddDays(Options.LeavingDays);
    }

    private static DateOnly EndOf(Role[] roles)
    {
        DateOnly end = roles.Where(role => role.IsCurrentOn(Borough.Day)).Max(EndOf);
        while (Array.Find(roles, role => EndOf(role) > end && (role.Since?.FirstDay ?? DateOnly.MinValue) <= end.AddDays(Options.RenewalDays)) is { } later)
            end = EndOf(later);
        return end;
    }

    private static DateOnly EndOf(Role role) => role.Until?.LastDay ?? DateOnly.MaxValue.AddDays(-Options.RenewalDays);
}
