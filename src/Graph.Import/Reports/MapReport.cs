using System.Globalization;
using Graph.Import.Mappings;
using Graph.Import.Mappings.Proposals;
using Graph.Import.Previews;
using Graph.Import.Sources;
using Spectre.Console;

namespace Graph.Import.Reports;

/// <summary>Prints what the columns of a table probably are, and what its first rows say by that.</summary>
internal static class MapReport
{
    /// <summary>Prints a proposal: a line for each column.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="proposal">The proposal.</param>
    /// <param name="sheets">The sheets of the file.</param>
    public static void Write(IAnsiConsole console, MappingProposal proposal, IReadOnlyList<string?> sheets)
    {
        string where = proposal.Sheet is null ? "" : $", sheet {Plain.Quote(proposal.Sheet)}";
        console.WriteLine($"Each row is read as {proposal.Row}: {Formats.Find(proposal.Row)!.Description} {proposal.Reason} {SummaryReport.Number(proposal.Rows, "row")} under the headers in row {proposal.HeaderRow.ToString(CultureInfo.InvariantCulture)}{where}.");
        if (proposal.OnlySheet is { } only)
            console.WriteLine($"Other sheets have the same headers, so the mapping is for the sheet {Plain.Quote(only)} alone. Map the others, too, or map the file without --sheet, to read all by one mapping.");
        else if (sheets.Count > 1)
            console.WriteLine($"Other sheets are read by the same mapping where they have the same headers: {Plain.List([.. sheets.OfType<string>().Where(sheet => sheet != proposal.Sheet).Select(Plain.Quote)])}.");
        Table table = new Table().Border(TableBorder.None).AddColumn("Column").AddColumn("First values").AddColumn("What it is").AddColumn("How sure").AddColumn("Why");
        foreach (ProposedColumn column in proposal.Columns)
            table.AddRow(new Text(Plain.Text(column.Header)), new Text(string.Join(" · ", column.FirstValues)), new Text(column.Column ?? "left out"), new Text(Words(column)), new Text(column.Reason));
        console.Write(table);
        string[] guesses = [.. proposal.Columns.Where(column => column.MayBe is not null).Select(column => $"--column {Plain.Argument($"{column.Header}={column.MayBe}")}")];
        if (guesses.Length > 0)
            console.WriteLine($"A guess is left out until you confirm it: {string.Join(' ', guesses)}");
        if (proposal.Columns.Where(column => column.Column is null).Select(column => Plain.Quote(column.Header)).ToArray() is { Length: > 0 } leftOut)
            console.WriteLine($"Left out: {Plain.List(leftOut)}.");
        if (proposal.EveryRow.Count > 0)
            console.WriteLine($"The same in every row: {Plain.List([.. proposal.EveryRow.Select(constant => $"{Plain.Text(constant.Column)} is {Plain.Quote(constant.Text)}")])}.");
        if (proposal.Columns.Any(column => column.IsPersonal))
            console.WriteLine($"Personal: {Plain.List([.. proposal.Columns.Where(column => column.IsPersonal).Select(column => Plain.Quote(column.Header))])}. Leave out what the graph should not know of people.");
    }

    /// <summary>Prints the first rows as facts.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="preview">What they say.</param>
    public static void Write(IAnsiConsole console, MappingPreview preview)
    {
        if (preview.Unsaid.Count > 0)
            console.WriteLine($"No column is {Plain.List([.. preview.Unsaid.Select(Plain.Quote)], "or")}, so that is not recorded. If a column says it, say which.");
        if (preview.MadeOf.Count > 0)
            console.WriteLine($"{(preview.ToldBy.Count == 0 ? "No column tells rows apart, so" : $"Where {MappingFit.Words(preview.ToldBy)} {(preview.ToldBy.Count == 1 ? "is" : "are")} blank,")} a reference is made of {Plain.List([.. preview.MadeOf.Select(Plain.Quote)])}. A row in which these are the same is the same record the next time.");
        console.WriteLine(preview.Rows.Count == 1 ? "The first row says:" : $"The first {preview.Rows.Count.ToString(CultureInfo.InvariantCulture)} rows say:");
        foreach (ReadRow row in preview.Rows)
            console.WriteLine($"  Row {row.Row.ToString(CultureInfo.InvariantCulture)}: {Words(row, preview.Warnings.Any(warning => (warning.At.Sheet, warning.At.Row) == (row.Sheet, row.Row)))}");
        if (preview.Rows.Count > 0 && preview.Rows.All(row => row.IsRefused))
            console.WriteLine("By this mapping, none of these rows can be imported. See below what is wrong: a column that is left out may say what they lack. If so, say which with --column.");
    }

    private static string Words(ReadRow row, bool isWarnedOf)
    {
        string facts = string.Join("; ", row.Facts.Select(Words));
        return row.IsRefused ? $"refused until it is corrected (see below){(facts.Length == 0 ? "." : $"; the rest says: {facts}")}"
            : facts.Length == 0 && isWarnedOf ? "nothing that can be recorded (see below)."
            : facts.Length == 0 ? "nothing that an earlier row does not say."
            : facts;
    }

    private static string Words(ReadFact fact)
    {
        string values = string.Join(", ", fact.Values.Where(value => value.After is not null).Select(value => $"{value.Property.InWords.ToLowerInvariant()} {Plain.Text(value.After!)}"));
        return $"{fact.Type.InWords.ToLowerInvariant()} {Plain.Text(fact.Subject)}{(values.Length > 0 ? $" ({values})" : "")}";
    }

    private static string Words(ProposedColumn column) => column.Confidence switch
    {
        Confidence.Sure => "sure",
        Confidence.Likely => "likely",
        Confidence.Guess => "a guess",
        _ => "",
    };
}
