namespace Graph.Model.Tests;

public sealed class NaturalKeyTests
{
    private static readonly Role Chair = new() { Id = "role-1", From = "person-ann", To = "organisation-hub", Title = "Chair", Since = PartialDate.Of(2020) };

    [Fact]
    public void A_role_is_the_same_with_its_title_in_another_spelling_and_another_with_another_title_or_a_gap_between()
    {
        NaturalKey key = Ontology.Of<Role>().Key;

        Assert.True(key.IsSame(Chair, Chair with { Id = "role-2", Title = "The CHAIR", Since = null }));
        Assert.False(key.IsSame(Chair, Chair with { Title = "Secretary" }));
        Assert.False(key.IsSame(Chair, Chair with { To = "organisation-council" }));
        Assert.False(key.IsSame(Chair with { Until = PartialDate.Of(2022) }, Chair with { Since = PartialDate.Of(2024) }));
    }

    [Fact]
    public void A_holding_is_another_for_another_party()
    {
        Holds holding = new() { Id = "holds-1", From = "person-ann", To = "partnership-1", Organisation = "organisation-hub" };

        Assert.True(Ontology.Of<Holds>().Key.IsSame(holding, holding with { Id = "holds-2", Strength = Strength.Weak }));
        Assert.False(Ontology.Of<Holds>().Key.IsSame(holding, holding with { Organisation = "organisation-council" }));
    }

    [Fact]
    public void A_tie_has_no_direction_and_a_membership_has()
    {
        Tie tie = new() { Id = "tie-1", From = "person-ann", To = "person-bob" };
        MemberOf member = new() { Id = "memberof-1", From = "organisation-a", To = "organisation-b" };

        Assert.True(Ontology.Of<Tie>().Key.IsSame(tie, tie with { From = tie.To, To = tie.From }));
        Assert.False(Ontology.Of<MemberOf>().Key.IsSame(member, member with { From = member.To, To = member.From }));
    }

    [Fact]
    public void Buildings_are_told_by_their_number_and_by_name_and_postcode_where_one_has_none()
    {
        NaturalKey key = Ontology.Of<Building>().Key;
        Building hall = new() { Id = "building-1", Name = "St. Mary's Hall", Postcode = "M33 7ZF", Uprn = "100" };

        Assert.True(key.IsSame(hall, hall with { Name = "Parish room" }));
        Assert.True(key.IsSame(hall, hall with { Name = "St Marys Hall", Uprn = null }));
        Assert.False(key.IsSame(hall, hall with { Uprn = "101" }));
        Assert.False(key.IsSame(hall, hall with { Uprn = null, Postcode = "M33 1AA" }));
    }

    [Fact]
    public void Grants_without_a_reference_are_each_another()
    {
        Funding grant = new() { Id = "funding-1", Title = "Garden" };

        Assert.False(Ontology.Of<Funding>().Key.IsSame(grant, grant with { Id = "funding-2" }));
        Assert.True(Ontology.Of<Funding>().Key.IsSame(grant with { Reference = "G1" }, grant with { Reference = "G1", Title = "Gardens" }));
    }

    [Fact]
    public void A_partnership_is_the_same_only_with_its_parties_and_a_contact_with_who_attended_and_what_it_was_about()
    {
        Assert.Equal(["parties"], Ontology.Of<Partnership>().Key.Contexts.Select(context => context.Name));
        Assert.Equal(["about", "attendees"], Ontology.Of<Contact>().Key.Contexts.Select(context => context.Name));
        Assert.Equal(["locatedIn"], Ontology.Of<Gap>().Key.Contexts.Select(context => context.Name));
    }

    [Theory]
    [InlineData("St. John’s", "st johns")]
    [InlineData("St Johnʼs", "st johns")]
    [InlineData("The Crèche & Café Limited", "creche and cafe ltd")]
    [InlineData("  Way   forward ", "way forward")]
    [InlineData("–", "–")]
    public void Texts_are_compared_without_regard_to_case_accents_and_punctuation(string text, string folded) => Assert.Equal(folded, KeyText.Fold(text));
}
