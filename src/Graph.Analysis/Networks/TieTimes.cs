using Graph.Analysis.Contact;
using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Networks;

/// <summary>When ties hold: whenever all that they rest on does. Of a network of a day it is the spell around that day.</summary>
internal sealed class TieTimes(AnalysisSession session, bool ofAllTimes)
{
    private readonly ProjectionTables tables = session.Tables;
    private readonly Posts posts = new(session);
    private readonly HeldTogether held = new(session);

    /// <summary>The day that is asked about; null for all times.</summary>
    public int? Day { get; } = ofAllTimes ? null : session.Day;

    /// <summary>Of a role.</summary>
    public PeriodSet Role(Period role) => Asked(PeriodSet.Of(role));

    /// <summary>Of a post.</summary>
    public PeriodSet Post(int person, int organisation) => Asked(posts.Ever(person, organisation));

    /// <summary>Of two people who are in post at one organisation.</summary>
    public PeriodSet Colleagues(int one, int other, int organisation) => Asked(posts.Ever(one, organisation).And(posts.Ever(other, organisation)));

    /// <summary>Of one person who is in post at two organisations.</summary>
    public PeriodSet SharedPerson(int one, int other, int person) => Asked(posts.Ever(person, one).And(posts.Ever(person, other)));

    /// <summary>Of an organisation that is party to a partnership.</summary>
    public PeriodSet Party(int organisation, int partnership) =>
        tables.Partnerships[partnership] is { IsKnown: true } state ? Asked(PeriodSet.Of(state.Period).And(Links.Ever(tables.Parties[partnership], organisation))) : default;

    /// <summary>Of two people who can talk about a partnership.</summary>
    public PeriodSet Contact(int one, int other, int partnership) => Asked(held.Of(partnership, one, other));

    /// <summary>The people who ever held a partnership.</summary>
    public IReadOnlyCollection<int> Holders(int partnership) => held.Holders(partnership);

    /// <summary>A tie in full.</summary>
    /// <param name="tie">What is kept of it.</param>
    /// <param name="a">The number of the person or organisation at one end.</param>
    /// <param name="b">The number at the other end.</param>
    /// <param name="through">The id of what ties them.</param>
    public NetworkTie Tie(NetworkTies.KeptTie tie, int a, int b, string? through)
    {
        PeriodSet when = tie.Kind switch
        {
            TieKind.Role => Role(RoleOf(a, tie.Through).Period),
            TieKind.Post => Post(a, b),
            TieKind.Colleagues => Colleagues(a, b, tie.Through),
            TieKind.Contact => Contact(a, b, tie.Through),
            TieKind.SharedPerson => SharedPerson(a, b, tie.Through),
            _ => Party(a, tie.Through).And(Party(b, tie.Through)),
        };
        NetworkTie told = new(tie.A, tie.B, tie.Kind, through, Spell.Of(when));
        if (tie.Kind != TieKind.Contact)
            return told;
        ContactRecord record = held.Record(tie.Through, a, b, Day);
        return told with { Strength = record.Strength == 0 ? null : (Model.Strength)record.Strength, LastContact = record.Contact.Date };
    }

    private PeriodSet Asked(PeriodSet ever) => Day is { } day ? ever.Around(day) : ever;

    private RoleRow RoleOf(int person, int edge)
    {
        foreach (ref readonly RoleRow role in tables.Roles[person])
        {
            if (role.Edge == edge)
                return role;
        }

        return default;
    }
}
