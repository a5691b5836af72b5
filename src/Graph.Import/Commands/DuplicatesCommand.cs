using System.CommandLine;
using System.Globalization;
using Graph.Import.Matching;
using Graph.Import.Reports;
using Graph.Model;
using Spectre.Console;

namespace Graph.Import.Commands;

/// <summary>graph duplicates [--first N] [--type TYPE]</summary>
internal static class DuplicatesCommand
{
    private const int MostShown = 1000;
    private const string Nameless = "without a name";

    public static Command Create(Terminal terminal, StoreChoice choice)
    {
        LikelyPairs candidates = new();
        Option<int> first = new("--first") { Description = $"How many to list, 1 to {MostShown}.", HelpName = "N", DefaultValueFactory = static _ => 20 };
        Option<string> type = new("--type") { Description = "List only records of this type.", HelpName = "TYPE" };
        type.AcceptOnlyFromAmong([.. candidates.Types.Select(each => each.FieldName)]);
        first.Validators.Add(static result =>
        {
            if (result.Tokens is [var token] && (!int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number is 0 or > MostShown))
                result.AddError($"--first {token.Value}: write a number from 1 to {MostShown}.");
        });
        Command command = new("duplicates", "Lists pairs of records that may be of one and the same, with what tells for it and against it. Those judged different are left out.") { first, type };
        command.SetStoppableAction(async (line, cancellationToken) =>
        {
            await using IGraphStore store = await choice.OpenExistingAsync(line, cancellationToken);
            List<CandidatePair> found = [];
            foreach (FactType each in candidates.Types.Where(each => line.GetValue(type) is null || each.FieldName == line.GetValue(type)))
                found.AddRange(await candidates.FindAsync(store, each, cancellationToken));
            IReadOnlyList<PairToReview> pairs = PairToReview.Of(found, await store.StreamAsync<Judgement>(ReadPoint.Now, cancellationToken).ToListAsync(cancellationToken));
            PairToReview[] shown = [.. pairs.Take(line.GetValue(first))];
            NodeNames called = await NodeNames.ReadAsync(store, shown.SelectMany(pair => new[] { pair.Pair.One, pair.Pair.Other }), choice.Clock(line).Today(), cancellationToken);
            foreach (PairToReview pair in shown)
            {
                terminal.Out.WriteLine($"{pair.Pair.One} {pair.Pair.Other}{Said(pair.Verdict)}");
                terminal.Out.WriteLine(Plain.Line($"  {Shown(pair.Pair.One)} | {Shown(pair.Pair.Other)}"));
                foreach (PairEvidence evidence in pair.Pair.Evidence.Where(evidence => evidence.Property is null))
                    terminal.Out.WriteLine(Plain.Line($"  {(evidence.IsFor ? "+" : "-")} {evidence.Sentence}"));
            }

            terminal.Out.WriteLine(pairs.Count == 0
                ? "No two records look like the same."
                : string.Create(CultureInfo.InvariantCulture, $"{SummaryReport.Number(pairs.Count, "pair")} to look at. To make two records one, use graph merge with the id to keep and the id to merge into it."));
            return ExitCode.Done;

            string Shown(string id) => called.Of(id) is { } name ? Plain.Quote(name) : Nameless;
        });
        return command;
    }

    private static string Said(Sameness? verdict) => verdict switch
    {
        null => "",
        Sameness.Same => " (judged the same, not merged yet)",
        _ => " (judged: could not be told)",
    };
}
