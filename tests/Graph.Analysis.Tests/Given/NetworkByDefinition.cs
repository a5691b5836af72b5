using Graph.Analysis.Snapshot;
using Graph.Model;

namespace Graph.Analysis.Tests.Given;

/// <summary>Who is in contact with whom across a small borough, word by word from the facts. What the engine proves is held against it.</summary>
internal sealed class NetworkByDefinition
{
    private readonly IReadOnlyCollection<Fact> facts;
    private readonly DateOnly asOf;
    private readonly string[] people;
    private readonly Dictionary<string, HashSet<string>> posts;
    private readonly HashSet<(string Person, string Other, string Partnership)> talking = [];

    public NetworkByDefinition(IReadOnlyCollection<Fact> facts, DateOnly asOf)
    {
        (this.facts, this.asOf) = (facts, asOf);
        people = [.. facts.OfType<Person>().Select(person => person.Id)];
        posts = people.ToDictionary(person => person, person => Posts(facts, person, asOf));
        foreach (Partnership partnership in facts.OfType<Partnership>().Where(partnership => partnership.IsCurrentOn(asOf)))
        {
            ByDefinition definition = new(facts, partnership.Id, asOf);
            foreach ((string a, string b) in definition.Parties.SelectMany(a => definition.Parties.Where(b => b != a).Select(b => (a, b))))
            {
                foreach (ByDefinition.Holder left in definition.Counting(a))
                {
                    foreach (ByDefinition.Holder right in definition.Counting(b).Where(right => definition.AnyPair([left], [right])))
                        talking.Add((left.Person, right.Person, partnership.Id));
                }
            }
        }
    }

    public IReadOnlyList<string> At(string organisation) => [.. people.Where(person => posts[person].Contains(organisation))];

    public bool AreColleagues(string person, string other, string organisation) => posts[person].Contains(organisation) && posts[other].Contains(organisation);

    public bool CanTalk(string person, string other, string partnership) => talking.Contains((person, other, partnership));

    /// <summary>Whether a chain is left once some people are gone.</summary>
    public bool AnyChain(string from, string to, IReadOnlyCollection<string> gone, bool recorded = false) => Reached(from, gone, recorded).Overlaps(At(to));

    /// <summary>Everybody to whom a chain from an organisation leads once some people are gone.</summary>
    public HashSet<string> Reached(string from, IReadOnlyCollection<string> gone, bool recorded = false)
    {
        HashSet<string> reached = [];
        Queue<string> queue = new(At(from).Where(person => !gone.Contains(person)));
        while (queue.TryDequeue(out string? person))
        {
            if (!reached.Add(person))
                continue;
            foreach (string other in people.Where(other => !gone.Contains(other) && (recorded ? AreRecordedInContact(person, other) : AreInContact(person, other))))
                queue.Enqueue(other);
        }

        return reached;
    }

    /// <summary>The fewest people whose leaving leaves no chain, by trying everybody with everybody.</summary>
    public int Fewest(string from, string to, bool recorded = false)
    {
        int fewest = people.Length;
        for (uint choice = 0; choice < 1u << people.Length; choice++)
        {
            string[] gone = [.. people.Where((_, i) => (choice & (1u << i)) != 0)];
            if (gone.Length < fewest && !AnyChain(from, to, gone, recorded))
                fewest = gone.Length;
        }

        return fewest;
    }

    /// <summary>Whether a tie about no partnership holds between two whose contact, where any is dated, is not too old.</summary>
    public bool AreTied(string person, string other) => Current<Tie>().Any(tie =>
        tie.Partnership is null && ((tie.From == person && tie.To == other) || (tie.From == other && tie.To == person))
        && (tie.LastContact is not { } last || Math.Abs(asOf.DayNumber - last.FirstDay.DayNumber) <= 396));

    private bool AreInContact(string person, string other) => AreTied(person, other) || posts[person].Overlaps(posts[other]) || talking.Any(pair => pair.Person == person && pair.Other == other);

    private bool AreRecordedInContact(string person, string other) =>
        AreTied(person, other) || talking.Any(pair => pair.Person == person && pair.Other == other) || posts[person].Intersect(posts[other]).Any(organisation => KnowEachOther(person, other, organisation));

    /// <summary>Whether it is recorded that two colleagues know each other.</summary>
    private bool KnowEachOther(string person, string other, string organisation) =>
        HeldFor(person, organisation).Intersect(HeldFor(other, organisation)).Any()
        || Attended(person).Intersect(Attended(other)).Any()
        || RolesOf(person).Intersect(RolesOf(other)).Any(IsForumOrPart);

    private IEnumerable<T> Current<T>()
        where T : Fact => facts.OfType<T>().Where(fact => fact.IsCurrentOn(asOf));

    private IEnumerable<string> HeldFor(string person, string organisation) =>
        Current<Holds>().Where(holds => holds.From == person && holds.Organisation == organisation && Current<Partnership>().Any(partnership => partnership.Id == holds.To)).Select(holds => holds.To);

    private IEnumerable<string> Attended(string person) =>
        facts.OfType<Attended>().Where(attended => attended.From == person).Select(attended => attended.To)
            .Where(id => facts.OfType<Model.Contact>().Any(contact => contact.Id == id && contact.Date.FirstDay <= asOf));

    private IEnumerable<string> RolesOf(string person) => Current<Role>().Where(role => role.From == person).Select(role => role.To);

    private bool IsForumOrPart(string organisation) =>
        Current<Organisation>().Any(one => one.Id == organisation)
        && (Current<MemberOf>().Any(member => member.To == organisation) || Current<PartOf>().Any(part => part.From == organisation));

    private static HashSet<string> Posts(IReadOnlyCollection<Fact> facts, string person, DateOnly asOf)
    {
        Role[] roles = [.. facts.OfType<Role>().Where(role => role.From == person)];
        IEnumerable<string> byHolding = facts.OfType<Holds>().Where(holds => holds.From == person && holds.IsCurrentOn(asOf)).Select(holds => holds.Organisation);
        return [.. roles.Where(role => role.IsCurrentOn(asOf)).Select(role => role.To), .. byHolding.Where(organisation => roles.All(role => role.To != organisation))];
    }
}
