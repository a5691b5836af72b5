using CsCheck;
using Graph.Import.Mappings;
using Graph.Import.Sources;

namespace Graph.Import.Tests.Mappings;

public class MappingFileTests
{
    [Fact]
    public void What_stands_between_several_can_be_said_of_each_column_that_takes_several() =>
        Assert.All(
            Formats.Filled.Concat(Formats.Tables).SelectMany(format => format.Columns).Where(column => $"{column.Lead} {column.Hint}".Contains("semicolons between several", StringComparison.Ordinal)),
            column => Assert.True(ReadyMapping.TakesSeveral(column), column.Header));

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
    [InlineData("", "x.mapping.json, line 1: it is not JSON as mappings are written. A comma, a quotation mark or a bracket is missing there, or one too many.")]
    [InlineData("{\"row\": \"directory\",\n\"columns\": {\n\"Org\": \"Name\"\n\"Fax\": null\n}}", "x.mapping.json, line 4: it is not JSON as mappings are written.")]
    [InlineData("[]", "x.mapping.json, line 1: it has to begin with a curly bracket.")]
    [InlineData("{\"row\": \"directory\"}", "x.mapping.json has no \"columns\".")]
    [InlineData("{\"columns\": {\"Org\": \"Name\"}}", "x.mapping.json has no \"row\".")]
    [InlineData("{\"rov\": \"directory\", \"columns\": {\"Org\": \"Name\"}}", "x.mapping.json, line 1, \"rov\": no mapping has this key.")]
    [InlineData("{\"row\": \"\\ud83d\", \"columns\": {\"Org\": \"Name\"}}", "x.mapping.json: a text in it has half a letter")]
    public void What_is_no_mapping_is_refused_with_where_it_is_wrong_and_what_one_needs(string text, string message)
    {
        string refused = Assert.Throws<MappingException>(() => MappingFile.Parse("x.mapping.json", text)).Message;

        Assert.StartsWith(message, refused, StringComparison.Ordinal);
        Assert.Contains("A mapping needs \"row\", which says what a row is, and \"columns\"", refused, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"row\": \"directory\",\n\"columns\": [\"Org\"]}", "x.mapping.json, line 2, \"columns\": it has to be in curly brackets, with a line for each header, such as {\"Org\": \"Name\"}.")]
    [InlineData("{\"row\": \"directory\",\n\"columns\": {\n\"Org\": 1}}", "x.mapping.json, line 3, \"Org\": in \"columns\", it has to be a text in quotation marks, or null to leave the column out.")]
    [InlineData("{\"row\": 1, \"columns\": {\"Org\": \"Name\"}}", "x.mapping.json, line 1, \"row\": it has to be a text in quotation marks that says what a row is, such as \"directory\".")]
    [InlineData("{\"row\": \"directory\", \"columns\": {\"Org\": \"Name\"},\n\"monthFirst\": \"Org\"}", "x.mapping.json, line 2, \"monthFirst\": it has to be a list of headers in square brackets, such as [\"Started\"].")]
    [InlineData("{\"row\": \"directory\", \"columns\": {\"Org\": \"Name\"},\n\"everyRow\": [\"Larkby\"]}", "x.mapping.json, line 2, \"everyRow\": it has to be in curly brackets, with a line for each header, such as {\"Org\": \"Name\"}.")]
    [InlineData("{\"row\": \"directory\", \"columns\": {\"Org\": \"Themes\"}, \"separators\": {\"Org\": \"a\"}}", "x.mapping.json, line 1, \"Org\": in \"separators\", \"a\" can't stand between entries. Write signs, such as a comma, up to 10 of them: words would be cut at a letter, and quotation marks hold an entry together.")]
    public void What_a_key_can_t_have_is_told_with_its_line(string text, string message) =>
        Assert.Equal(message, Assert.Throws<MappingException>(() => MappingFile.Parse("x.mapping.json", text)).Message);

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
