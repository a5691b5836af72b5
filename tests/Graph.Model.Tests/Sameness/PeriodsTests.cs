using CsCheck;

namespace Graph.Model.Tests;

public sealed class PeriodsTests
{
    private static readonly Gen<PartialDate?> Dates = Gen.Select(Gen.Int[0, 4 * 366], Gen.Int[0, 3], (day, precision) =>
    {
        DateOnly date = new DateOnly(2020, 1, 1).AddDays(day);
        return precision switch
        {
            0 => (PartialDate?)null,
            1 => PartialDate.Of(date.Year),
            2 => PartialDate.Of(date.Year, date.Month),
            _ => PartialDate.Of(date),
        };
    });

    private static readonly Gen<(PartialDate? Since, PartialDate? Until)> Any = Gen.Select(Dates, Dates).Where((since, until) => Periods.Contradiction(since, until) is null);

    [Theory]
    [InlineData("2020", "2022", "2024", null, false)]
    [InlineData(null, "2022", "2024", null, false)]
    [InlineData(null, null, "2020", "2022", true)]
    [InlineData(null, null, null, null, true)]
    [InlineData("2020", null, "2020", "2026", true)]
    [InlineData("2020", "2022", "2021-06", null, true)]
    [InlineData("2020", "2022", "2020", null, true)]
    [InlineData("2020", "2022", null, null, true)]
    [InlineData("2020-04-01", "2022-04-01", "2022-04-01", null, false)]
    [InlineData("2020-04-01", "2022-04-01", "2022-03-31", null, true)]
    [InlineData("2020", "2022", "2022", null, false)]
    [InlineData("2020", "2022", "2022-03", null, false)]
    [InlineData("2022", "2022", "2022-03", null, true)]
    [InlineData("2022", "2022-06", "2022-09", null, false)]
    [InlineData("2022-05-01", "2022-05-01", "2022-05-01", "2022-05-01", true)]
    public void Periods_with_a_gap_are_two_and_periods_that_overlap_or_may_overlap_are_one(string? since, string? until, string? otherSince, string? otherUntil, bool isOne)
    {
        Assert.Equal(isOne, Periods.Overlap(Date(since), Date(until), Date(otherSince), Date(otherUntil)));
        Assert.Equal(isOne, Periods.Overlap(Date(otherSince), Date(otherUntil), Date(since), Date(until)));
    }

    [Fact]
    public void It_does_not_matter_which_period_is_named_first() => Gen.Select(Any, Any).Sample((one, other) =>
        Assert.Equal(Periods.Overlap(one.Since, one.Until, other.Since, other.Until), Periods.Overlap(other.Since, other.Until, one.Since, one.Until)));

    [Fact]
    public void A_period_is_one_with_itself() => Any.Sample(one => Assert.True(Periods.Overlap(one.Since, one.Until, one.Since, one.Until)));

    [Fact]
    public void A_period_without_dates_is_one_with_every_other() => Any.Sample(one => Assert.True(Periods.Overlap(one.Since, one.Until, null, null)));

    [Fact]
    public void Periods_known_to_the_day_are_one_exactly_where_they_share_a_day() => Gen.Int[0, 30].Array[4].Sample(days =>
    {
        (int since, int until, int otherSince, int otherUntil) = (days[0], days[0] + days[1] + 1, days[2], days[2] + days[3] + 1);

        Assert.Equal(since < otherUntil && otherSince < until, Periods.Overlap(Day(since), Day(until), Day(otherSince), Day(otherUntil)));
    });

    [Fact]
    public void An_end_before_the_beginning_is_a_contradiction_and_one_in_the_same_year_is_not()
    {
        Assert.NotNull(Periods.Contradiction(Date("2022-05"), Date("2022-04-30")));
        Assert.Null(Periods.Contradiction(Date("2022-05"), Date("2022")));
        Assert.Null(Periods.Contradiction(Date("2022-05-01"), Date("2022-05-01")));
        Assert.Null(Periods.Contradiction(null, Date("2022")));
    }

    [Fact]
    public void Every_period_that_a_record_declares_may_not_end_before_it_begins()
    {
        foreach (FactType type in Ontology.Types)
        {
            foreach (PeriodDefinition period in type.Periods)
                Assert.Equal(period.Contradiction(PartialDate.Of(2025), PartialDate.Of(2024)), Contradiction(type, period, 2025, 2024));
            Assert.Equal(nameof(Fact.Until), type.Periods[0].Until.Name);
        }

        PeriodDefinition agreement = Ontology.Of<Partnership>().Period(nameof(Partnership.AgreementUntil));
        Assert.Equal("The end of the agreement, 2024, is before its beginning, 2025.", Contradiction(Ontology.Of<Partnership>(), agreement, 2025, 2024));
        Assert.Null(Contradiction(Ontology.Of<Partnership>(), agreement, 2024, 2025));
    }

    private static string? Contradiction(FactType type, PeriodDefinition period, int since, int until)
    {
        object?[] values = new object?[type.Properties.Count];
        foreach (PropertyDefinition required in type.Properties.Where(property => property.IsRequired))
            values[required.Ordinal] = required.Kind switch { PropertyKind.Date => PartialDate.Of(2022), PropertyKind.Word => required.ParseWord(required.Words.First()), _ => $"x{required.Ordinal}" };
        values[period.Since.Ordinal] = PartialDate.Of(since);
        values[period.Until.Ordinal] = PartialDate.Of(until);
        return type.Create($"{type.IdPrefix}-1", type.IsNode ? null : "a", type.IsNode ? null : "b", values).Contradiction();
    }

    private static PartialDate? Date(string? text) => text is null ? null : PartialDate.Parse(text);

    private static PartialDate? Day(int number) => PartialDate.Of(new DateOnly(2020, 1, 1).AddDays(number));
}
