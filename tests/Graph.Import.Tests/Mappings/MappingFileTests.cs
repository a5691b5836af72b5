using CsCheck;
using Graph.Import.Mappings;
using Graph.Import.Sources;

namespace Graph.Import.Tests.Mappings;

public class MappingFileTests
{
    [Fact]
    public void A_mapping_is_a_file_with_a_line_for_each_column() => Assert.Equal(
        """
        {
          "recognises": "members",
          "row": "directory",
          "columns": {
            "Org": "Name",
            "Fee (£)": null,
            "Joined": "Since",
            "For": "Themes"
          },
          "monthFirst": [
            "Joined"
          ],
          "separators": {
            "For": ","
          },
          "everyRow": {
            "Place": "Larkby"
          }
        }

        """.ReplaceLineEndings("\n"),
        MappingFile.Text(new("members", "directory", [new("Org", "Name"), new("Fee (£)", null), new("Joined", "Since", IsMonthFirst: true), new("For", "Themes", Separator: ",")]) { EveryRow = [new("Place", "Larkby")] }));

    [Fact]
    public void Every_mapping_is_read_back_as_it_was_written() =>
        (from name in Text
         from row in Text
         from headers in Text.HashSet[0, 12].Select(texts => texts.DistinctBy(HeaderKey.Of).ToArray())
         from columns in Gen.Select(Text.Null(), Gen.Bool, Gen.Int[0, 2].Select(kind => kind switch { 0 => null, 1 => ",", _ => " / " }), (column, isMonthFirst, separator) => (column, isMonthFirst, separator)).Array[headers.Length]
         from everyRow in Gen.Select(Text, Text, (column, text) => new MappedConstant(column, text)).Array[0, 3].Select(constants => constants.Where(constant => constant.Text.Length > 0).DistinctBy(constant => HeaderKey.Of(constant.Column)).ToArray())
         select new FileMapping(name, row, [.. headers.Zip(columns, (header, column) => new MappedColumn(header, column.column, column.isMonthFirst, column.separator))]) { EveryRow = everyRow })
        .Sample(mapping =>
        {
            FileMapping read = MappingFile.Parse("any.mapping.json", MappingFile.Text(mapping));
            Assert.Equal((mapping.Name, mapping.Row), (read.Name, read.Row));
            Assert.Equal(mapping.Columns, read.Columns);
            Assert.Equal(mapping.EveryRow, read.EveryRow);
        });

    [Theory]
    [InlineData("members-2026.csv", "members")]
    [InlineData("Members list (final) March 2026.xlsx", "members-list")]
    [InlineData("2026.csv", "2026")]
    public void It_is_named_by_what_stays_of_a_file_s_name(string file, string name) => Assert.Equal(name, MappingFile.NameFor(file));

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"row\": \"directory\"}")]
    [InlineData("{\"row\": \"directory\", \"columns\": [\"Org\"]}")]
    [InlineData("{\"row\": \"directory\", \"columns\": {\"Org\": 1}}")]
    [InlineData("{\"columns\": {\"Org\": \"Name\"}}")]
    [InlineData("{\"row\": \"directory\", \"columns\": {\"Org\": \"Name\"}, \"everyRow\": [\"Larkby\"]}")]
    [InlineData("{\"row\": \"directory\", \"columns\": {\"Org\": \"Name\"}, \"separators\": {\"Org\": \"\"}}")]
    [InlineData("{\"row\": \"\\ud83d\", \"columns\": {\"Org\": \"Name\"}}")]
    [InlineData("{\"row\": \"directory\", \"columns\": {\"Org\": {\"a\": {\"a\": {\"a\": {\"a\": {\"a\": {\"a\": {}}}}}}}}}")]
    public void What_is_no_mapping_is_refused_with_what_one_needs(string text) =>
        Assert.StartsWith("x.mapping.json is not a mapping: it needs \"row\", which says what a row is, and \"columns\"", Assert.Throws<MappingException>(() => MappingFile.Parse("x.mapping.json", text)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("{\"row\": \"directory\", \"columns\": {\"Org\": \"Name\", \"org\": null}}", "x.mapping.json has \"org\" twice. Delete the line that is not meant.")]
    [InlineData("{\"row\": \"directory\", \"row\": \"people\", \"columns\": {\"Org\": \"Name\"}}", "x.mapping.json has \"row\" twice. Delete the line that is not meant.")]
    [InlineData("{\"row\": \"directory\", \"columns\": {\"Org\": \"Name\"}, \"monthFirst\": [\"Joined\"]}", "x.mapping.json says in \"monthFirst\" that the dates of \"Joined\" have the month first, but \"columns\" has no such header. Write it as it is there, or leave it out.")]
    public void What_contradicts_itself_is_refused_with_where(string text, string message) =>
        Assert.Equal(message, Assert.Throws<MappingException>(() => MappingFile.Parse("x.mapping.json", text)).Message);

    [Theory]
    [InlineData("/data/members.mapping.json", "members-2027.csv", true)]
    [InlineData("/data/Members-2027.mapping.json", "members-2027.csv", true)]
    [InlineData("/data/list.mapping.json", "members-2027.csv", false)]
    public void A_mapping_is_called_after_a_file_by_what_stays_of_its_name_or_all_of_it(string mapping, string file, bool isFor) => Assert.Equal(isFor, MappingFile.IsFor(mapping, file));

    [Fact]
    public void A_name_that_leads_elsewhere_stays_in_the_folder()
    {
        Assert.Equal("etc-passwd.mapping.json", MappingFile.FileName(new("../../etc/passwd", "directory", [])));
        Assert.Equal("table.mapping.json", MappingFile.FileName(new("..", "directory", [])));
    }

    private static Gen<string> Text { get; } = Gen.String[Gen.Char.AlphaNumeric, 1, 20].Select(text => $"{text} \"é\\");
}
