using Graph.Analysis.Snapshot;
using Graph.Model;

namespace Graph.Analysis.Networks;

/// <summary>One tie of a network. Ties are undirected: the vertex of the lower number comes first.</summary>
/// <param name="A">The number of one vertex.</param>
/// <param name="B">The number of the other.</param>
/// <param name="Kind">What ties them.</param>
/// <param name="Through">The id of the role, organisation, person or partnership that ties them; null for a <see cref="TieKind.Post"/>, which nothing but holdings shows.</param>
/// <param name="Spells">When it held, in order and without overlaps; never empty.</param>
public sealed record NetworkTie(int A, int B, TieKind Kind, string? Through, IReadOnlyList<Spell> Spells)
{
    /// <summary>How strong a <see cref="TieKind.Contact"/> is; null where unknown, and for others.</summary>
    public Strength? Strength { get; init; }

    /// <summary>When the two of a <see cref="TieKind.Contact"/> were last in contact; null where unknown, and for others.</summary>
    public PartialDate? LastContact { get; init; }
}

/// <summary>What ties two vertices of a network.</summary>
public enum TieKind
{
    /// <summary>A role of a person at an organisation; each role is a tie.</summary>
    Role = 1,

    /// <summary>A person holds something for an organisation, and no role there is recorded.</summary>
    Post,

    /// <summary>Two people are in post at one organisation.</summary>
    Colleagues,

    /// <summary>Two people can talk about a partnership that they hold on two sides.</summary>
    Contact,

    /// <summary>One person is in post at two organisations.</summary>
    SharedPerson,

    /// <summary>Two organisations are parties to one partnership.</summary>
    Partnership,
}

/// <summary>A time in which something held, from its first day to its last, both included.</summary>
/// <param name="First">The first day; null where no beginning is known.</param>
/// <param name="Last">The last day; null where no end is known.</param>
public readonly record struct Spell(DateOnly? First, DateOnly? Last)
{
    /// <summary>When a fact holds; null where it never does, because it ends on the day on which it begins.</summary>
    public static Spell? Of(Fact fact)
    {
        Period period = Period.Of(fact);
        return period.First < period.End ? Of(period) : null;
    }

    /// <summary>When any of some spells holds, in order and without overlaps.</summary>
    public static IReadOnlyList<Spell> Merge(IEnumerable<Spell> spells) => Of(PeriodSet.Of([.. spells.Select(spell => new Period(
        spell.First?.DayNumber ?? int.MinValue, spell.Last is { } last ? last.DayNumber + 1 : int.MaxValue))]));

    internal static IReadOnlyList<Spell> Of(PeriodSet when)
    {
        var spells = new Spell[when.Periods.Length];
        for (int i = 0; i < spells.Length; i++)
            spells[i] = Of(when.Periods[i]);
        return spells;
    }

    private static Spell Of(Period period) => new(
        period.First == int.MinValue ? null : DateOnly.FromDayNumber(period.First),
        period.End == int.MaxValue ? null : DateOnly.FromDayNumber(period.End - 1));
}
