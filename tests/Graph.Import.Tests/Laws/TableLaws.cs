using CsCheck;
using Graph.Import.Tests.Sources.Tables;
using Graph.Model;

namespace Graph.Import.Tests.Laws;

/// <summary>What holds of any table of any type.</summary>
public class TableLaws
{
    public static TheoryData<string> Types => TypeTableTests.Types;

    [Theory]
    [MemberData(nameof(Types))]
    public void Facts_that_are_written_as_a_table_are_read_as_they_were_and_a_second_time_nothing_changes(string name)
    {
        FactType type = TypeTableTests.TypeOf(name);
        AnyFact.SeveralOf(type).Sample(
            facts =>
            {
                string table = WrittenTable.Of(type, facts);
                World world = TypeTableTests.Known().ImportAs(type.FieldName, table).WithoutProblems();
                Assert.Equal(facts.Select(TypeTableTests.Nameless).OrderBy(fact => fact.ToString(), StringComparer.Ordinal), TypeTableTests.New(world, type));
                world.ImportAs(type.FieldName, table).WithoutProblems();
                Assert.Equal((0, 0), (world.Added, world.Changed));
            },
            iter: 30);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void The_order_of_rows_never_matters(string name)
    {
        FactType type = TypeTableTests.TypeOf(name);
        AnyFact.SeveralOf(type).Sample(
            facts => Assert.Equal(
                TypeTableTests.Known().ImportAs(type.FieldName, WrittenTable.Of(type, facts)).WithoutProblems().Facts,
                TypeTableTests.Known().ImportAs(type.FieldName, WrittenTable.Of(type, facts.Reverse())).WithoutProblems().Facts),
            iter: 20);
    }
}
