using Graph.Analysis.Dependency;
using Graph.Analysis.Tests.Given;
using Graph.Analysis.Wording;

namespace Graph.Analysis.Tests.Wording;

public sealed class ProofExplanationTests
{
    private const string Meaning = "Colleagues are recorded as knowing each other if they hold the same partnership for the organisation where they are colleagues, attended the same contact, or have a role at the same forum or part of an organisation. A large organisation's staff do not all know each other, so the true number may be anywhere from this one to the one that counts all colleagues.";

    [Fact]
    public void No_chain_is_said_to_be_none() => Assert.Equal(
        "There is no chain of current contact between Council and CVS, so there is none to lose.",
        Explain(Council().Organisation("CVS")));

    [Fact]
    public void The_one_person_whom_every_chain_needs_is_named() => Assert.Equal(
        "Every chain of current contact between Council and CVS goes through ann: if this person leaves, there is none left.",
        Explain(Council().Partnership("p").Between("p", "Council", "CVS").Holds("ann", "p", "Council").Holds("bea", "p", "CVS")));

    [Fact]
    public void Several_people_are_named_with_the_reason_why_fewer_would_not_do()
    {
        Borough borough = Council().Partnership("p").Between("p", "Council", "CVS").Holds("ann", "p", "Council").Holds("al", "p", "Council")
            .Holds("bea", "p", "CVS").Holds("bo", "p", "CVS").Holds("bev", "p", "CVS");

        string people = string.Join(" and ", new[] { "ann", "al" }.OrderBy(Borough.PersonId, StringComparer.Ordinal));
        Assert.Equal(
            $"2 people would have to leave to end every chain of current contact between Council and CVS: it would be enough if {people} left. Fewer would not be enough, because 2 chains have nobody in common.",
            Explain(borough));
    }

    [Fact]
    public void Somebody_in_post_at_both_is_said_to_be() => Assert.Equal(
        "Every chain of current contact between Council and CVS goes through dee, who is in post at both: if this person leaves, there is none left.",
        Explain(Council().Organisation("CVS").Role("dee", "Council").Role("dee", "CVS")));

    [Fact]
    public void Of_several_people_those_in_post_at_both_are_named()
    {
        Borough borough = Council().Partnership("p").Between("p", "Council", "CVS").Holds("ann", "p", "Council").Holds("bea", "p", "CVS").Role("dee", "Council").Role("dee", "CVS");

        string people = string.Join(" and ", new[] { "ann", "dee" }.OrderBy(Borough.PersonId, StringComparer.Ordinal));
        Assert.Equal(
            $"2 people would have to leave to end every chain of current contact between Council and CVS: it would be enough if {people} left. Dee is in post at both. Fewer would not be enough, because 2 chains have nobody in common.",
            Explain(borough));
    }

    [Fact]
    public void A_chain_from_colleague_to_colleague_is_said_to_assume_that_they_know_each_other()
    {
        Borough borough = ThroughTheHub();

        Assert.EndsWith(" if this person leaves, there is none left. This assumes that all colleagues know each other.", Explain(borough), StringComparison.Ordinal);
        Assert.Equal(
            $"Counting only colleagues who are recorded as knowing each other, there is no chain of current contact between Council and CVS. {Meaning}",
            ExplainRecorded(borough));
    }

    [Fact]
    public void Of_what_is_recorded_of_colleagues_the_people_are_named()
    {
        Borough borough = ThroughTheHub().Contact("p", 10, "hal", "hope");

        Assert.Equal(
            $"Counting only colleagues who are recorded as knowing each other, every chain of current contact between Council and CVS goes through ann: if this person leaves, there is none left. {Meaning}",
            ExplainRecorded(borough));
        Assert.StartsWith(
            "Counting only colleagues who are recorded as knowing each other, 2 people would have to leave to end every chain of current contact between Council and CVS: it would be enough if ",
            ExplainRecorded(borough.Role("dee", "Council").Role("dee", "CVS")),
            StringComparison.Ordinal);
        Assert.StartsWith("You named Council twice", ExplainRecorded(borough, "Council", "Council"), StringComparison.Ordinal);
    }

    [Fact]
    public void One_organisation_named_twice_is_the_reason_why_there_is_no_number() =>
        Assert.Equal("You named Council twice: name two different organisations to see what joins them.", Explain(Council(), "Council", "Council"));

    [Fact]
    public void Names_that_may_not_be_shown_are_left_out()
    {
        ProofAnswer answer = Prove(Council().Organisation("CVS").Role("dee", "Council").Role("dee", "CVS"), "Council", "CVS");

        Assert.StartsWith("Every chain of current contact between one organisation and another organisation goes through a person, who is in post at both", ProofExplanation.Write(answer, _ => null), StringComparison.Ordinal);
        Assert.Equal(
            new[] { Borough.PersonId("dee"), Borough.OrganisationId("Council"), Borough.OrganisationId("CVS") }.Order(StringComparer.Ordinal),
            ProofExplanation.NamesNeeded(answer).Order(StringComparer.Ordinal));
    }

    private static Borough ThroughTheHub() => Council()
        .Partnership("p").Between("p", "Council", "Hub").Holds("ann", "p", "Council").Holds("hal", "p", "Hub")
        .Partnership("q").Between("q", "Hub", "CVS").Holds("hope", "q", "Hub").Holds("cy", "q", "CVS");

    private static Borough Council() => new Borough().Organisation("Council");

    private static string Explain(Borough borough, string from = "Council", string to = "CVS") =>
        ProofExplanation.Write(Prove(borough, from, to), NamesOf(borough));

    private static string ExplainRecorded(Borough borough, string from = "Council", string to = "CVS") =>
        ProofExplanation.Write(DependencyProof.FindRecorded(borough.Project().Ask(Borough.Day), Borough.OrganisationId(from), Borough.OrganisationId(to))!, NamesOf(borough));

    private static Func<string, string?> NamesOf(Borough borough) => borough.Facts.OfType<Model.Organisation>().Select(node => (node.Id, node.Name)).Concat(borough.Facts.OfType<Model.Person>().Select(node => (node.Id, node.Name)))
            .ToDictionary(node => node.Id, node => node.Name!, StringComparer.Ordinal).GetValueOrDefault;

    private static ProofAnswer Prove(Borough borough, string from, string to) =>
        DependencyProof.Find(borough.Project().Ask(Borough.Day), Borough.OrganisationId(from), Borough.OrganisationId(to))!;
}
