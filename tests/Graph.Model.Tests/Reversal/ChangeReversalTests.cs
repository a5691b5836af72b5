namespace Graph.Model.Tests.Reversal;

/// <summary>What taking back a change means, told by versions alone.</summary>
public sealed class ChangeReversalTests
{
    private static readonly Organisation Hub = new() { Id = FactId.Of<Organisation>("hub"), Name = "Hub" };
    private static readonly Person Ann = new() { Id = FactId.Of<Person>("ann"), Name = "Ann" };
    private static readonly Role Post = new() { Id = FactId.Of<Role>("post"), From = Ann.Id, To = Hub.Id };

    [Fact]
    public void What_a_change_added_is_taken_back_and_what_it_changed_is_as_before()
    {
        ReversalPlan plan = Plan([2], Said(1, Hub), Said(2, Hub with { Name = "The Hub" }), Said(2, Ann));

        Assert.Empty(plan.RestsOnIt);
        Assert.Equal([(Hub.Id, Hub), (Ann.Id, null)], plan.Steps.Select(step => (step.Id, step.Then)));
        Assert.Equal([typeof(Put), typeof(Retract)], plan.Steps.Select(step => step.Operation.GetType()));
    }

    [Fact]
    public void What_a_change_took_back_is_brought_again()
    {
        ReversalPlan plan = Plan([3], Said(1, Hub, Ann), Said(2, Post), Gone(3, Post), Gone(3, Ann));

        Assert.Equal([Post, Ann], plan.Steps.Select(step => step.Then));
        Assert.Empty(plan.RestsOnIt);
    }

    [Fact]
    public void A_later_change_of_the_same_fact_rests_on_it_and_goes_with_it()
    {
        FactVersion[][] history = [Said(1, Hub), Said(2, Hub with { Name = "A" }), Said(3, Ann), Said(4, Hub with { Name = "B" })];

        Assert.Equal([4], Resting(Plan([2], history)));
        ReversalPlan both = Plan([2, 4], history);
        Assert.Empty(both.RestsOnIt);
        Assert.Equal(Hub, Assert.Single(both.Steps).Then);
        Assert.All(Plan([1, 2, 4], history).Steps, step => Assert.Null(step.Then));
        Assert.Equal([2], Resting(Plan([1, 4], history)));
    }

    [Fact]
    public void A_later_change_that_names_what_it_added_rests_on_it() =>
        Assert.Equal([2, 3], Resting(Plan([1], Said(1, Hub, Ann), Said(2, Post), Said(3, Post with { Title = "Manager" }))));

    [Fact]
    public void Later_changes_that_cancel_each_other_do_not_rest_on_it()
    {
        Assert.Empty(Plan([1], Said(1, Hub, Ann), Said(2, Post), Gone(3, Post)).RestsOnIt);
        Assert.Empty(Plan([1], Said(1, Hub, Ann, Post), Said(2, Post with { Title = "Manager" }), Said(3, Post)).RestsOnIt);
        Assert.Empty(Plan([2], Said(1, Hub), Said(2, Hub with { Name = "A" }), Said(3, Hub with { Name = "B" }), Said(4, Hub with { Name = "A" })).RestsOnIt);
    }

    [Fact]
    public void What_is_as_before_already_needs_nothing()
    {
        ReversalPlan plan = Plan([2], Said(1, Hub), Said(2, Hub with { Name = "A" }), Said(3, Hub));

        Assert.Empty(plan.Steps);
        Assert.Empty(plan.RestsOnIt);
    }

    [Fact]
    public void A_node_that_was_taken_back_later_is_needed_by_an_edge_that_would_be_brought_again()
    {
        FactVersion[][] history = [Said(1, Hub, Ann), Said(2, Post), Gone(3, Post), Gone(4, Ann)];

        Assert.Equal([4], Resting(Plan([3], history)));
        Assert.Empty(Plan([3], [.. history, Said(5, Ann)]).RestsOnIt);
        Assert.Equal(2, Plan([3, 4], history).Steps.Count);
    }

    [Fact]
    public void A_change_between_two_that_are_taken_back_rests_on_the_first()
    {
        FactVersion[][] history = [Said(1, Hub), Said(2, Hub with { Name = "A" }), Said(3, Hub with { Name = "B" }), Said(4, Hub with { Name = "C" })];

        Assert.Equal([3], Resting(Plan([2, 4], history)));
    }

    private static IEnumerable<long> Resting(ReversalPlan plan) => plan.RestsOnIt.Select(change => change.Sequence);

    private static FactVersion[] Said(long change, params Fact[] facts) => [.. facts.Select(fact => new FactVersion(fact.Id, 0, fact, Info(change), null))];

    private static FactVersion[] Gone(long change, Fact fact) => [new(fact.Id, 0, null, Info(change), null)];

    private static ChangeInfo Info(long change) => new(change, DateTimeOffset.UnixEpoch, "clerk", null);

    private static ReversalPlan Plan(long[] changes, params FactVersion[][] history)
    {
        FactVersion[] versions = [.. history.SelectMany(change => change)];
        versions = [.. versions.Select((version, place) => version with { Version = 1 + versions[..place].Count(other => other.Id == version.Id) })];
        ChangeReversal reversal = new(changes);
        foreach (FactVersion replaced in versions.Where(version => versions.Any(next => next.Id == version.Id && next.Version == version.Version + 1 && changes.Contains(next.Change.Sequence)) && version.Fact is not null))
            reversal.Know(replaced);
        foreach (FactVersion version in versions.Where(version => version.Change.Sequence >= changes.Min()))
            reversal.Read(version);
        return reversal.Plan(history.Length);
    }
}
