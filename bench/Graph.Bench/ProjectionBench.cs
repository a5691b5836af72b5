using Graph.Analysis.Departures;
using Graph.Analysis.Dependency;
using Graph.Analysis.Fragility;
using Graph.Analysis.MissingData;
using Graph.Analysis.Snapshot;
using Graph.Analysis.Succession;
using Graph.Analysis.Warnings;
using Graph.Model;

namespace Graph.Bench;

/// <summary>The projection of a borough with three holders a partnership, and the questions it answers without a store.</summary>
internal static class ProjectionBench
{
    public static async Task RunAsync(int partnerships)
    {
        // Another process fills the store, so that none of the borough's facts are still in memory when it is counted.
        await using BoroughStore borough = await BoroughStore.CreateByAnotherProcessAsync(partnerships);
        long before = Measure.Settled();
        await using ProjectionSource loaded = await ProjectionSource.LoadAsync(borough.Store);
        double bytes = (Measure.Settled() - before) / (3.0 * partnerships);

        // The first load pays for compiling; the second is the figure.
        TimeSpan load = await Measure.OnceAsync(async () => await (await ProjectionSource.LoadAsync(borough.Store)).DisposeAsync());
        Measure.Say($"load of {partnerships} partnerships, {3 * partnerships} holders", FormattableString.Invariant($"{load.TotalSeconds:0.00} s, {bytes:0} bytes a holder"));

        Projection projection = loaded.Current;
        int day = 0;
        Measure.Say("fragility of every partnership (another day each time)", await Measure.RepeatAsync(10, 50, () =>
        {
            FragilityRanking.Of(projection.Ask(Borough.AsOf.AddDays(-day++ % 300)));
            return Task.CompletedTask;
        }));

        int person = 0;
        Measure.Say("if one person leaves", await Measure.RepeatAsync(100, 1000, () =>
        {
            DepartureRehearsal.Rehearse(projection.Ask(Borough.AsOf), [Borough.PersonId(person % 1000, person++ % 30)]);
            return Task.CompletedTask;
        }));
        Measure.Say("if anybody leaves, everybody at once", await Measure.RepeatAsync(5, 20, () =>
        {
            DepartureRehearsal.RehearseEveryone(projection.Ask(Borough.AsOf));
            return Task.CompletedTask;
        }));

        Measure.Say("the next 20 introductions (another day each time)", await Measure.RepeatAsync(2, 10, () =>
        {
            NextIntroductions.Rank(projection.Ask(Borough.AsOf.AddDays(-day++ % 300)), [], null, 20);
            return Task.CompletedTask;
        }));

        // A year before, most contacts that are known had not taken place, so that most partnerships have gaps.
        int questions = 0;
        Measure.Say("what to ask next where most dates of contact are missing", await Measure.RepeatAsync(2, 10, () =>
        {
            questions += AskNext.Rank(projection.Ask(Borough.AsOf.AddDays(-365 - (day++ % 100))), null).Count;
            return Task.CompletedTask;
        }));
        if (questions == 0)
            throw new InvalidOperationException("The borough has nothing to ask, so the figure says nothing.");

        int spring = 0;
        int warnings = 0;
        Measure.Say("early warnings of a quarter (another quarter each time)", await Measure.RepeatAsync(5, 20, () =>
        {
            DateOnly to = Borough.AsOf.AddDays(-spring++);
            WarningRanking ranking = WarningRanking.Find(projection.Ask(to), to.AddDays(-90));
            warnings += ranking.Write(ranking.Take(50)).Count;
            return Task.CompletedTask;
        }));
        if (warnings == 0)
            throw new InvalidOperationException("The borough has nothing to warn of, so the figure says nothing.");

        foreach (int count in (int[])[1, 3, 10])
        {
            MostHurtfulAnswer worst = MostHurtfulDepartures.Find(projection.Ask(Borough.AsOf), count);
            Measure.Say(FormattableString.Invariant($"the {count} whose leaving would hurt most: {worst.PartnershipsLost} lost, {worst.AtMost} at most"), await Measure.RepeatAsync(1, 5, () =>
            {
                MostHurtfulDepartures.Find(projection.Ask(Borough.AsOf), count);
                return Task.CompletedTask;
            }));
        }

        int pair = 0;
        Measure.Say("dependency proof between two organisations (another day each time)", await Measure.RepeatAsync(5, 20, () =>
        {
            DependencyProof.Find(projection.Ask(Borough.AsOf.AddDays(-pair++)), Borough.OrganisationId(pair), Borough.OrganisationId(pair + 1));
            return Task.CompletedTask;
        }));
        Measure.Say("dependency proof between two organisations (another pair each time)", await Measure.RepeatAsync(5, 100, () =>
        {
            DependencyProof.Find(projection.Ask(Borough.AsOf), Borough.OrganisationId(pair), Borough.OrganisationId(++pair));
            return Task.CompletedTask;
        }));

        Measure.Say("the same by what is recorded of colleagues (another pair each time)", await Measure.RepeatAsync(5, 100, () =>
        {
            DependencyProof.FindRecorded(projection.Ask(Borough.AsOf), Borough.OrganisationId(pair), Borough.OrganisationId(++pair));
            return Task.CompletedTask;
        }));

        int change = 0;
        Measure.Say("following one change", await Measure.RepeatAsync(3, 30, async () =>
        {
            string id = FactId.Of<Role>("bench", $"{change++}", "0");
            Role role = (await borough.Store.FindAsync<Role>(id, ReadPoint.Now))!;
            await borough.Store.ApplyAsync(new Changeset("bench", [new Put(role with { Title = $"Changed {change}" })]));
            await loaded.CatchUpAsync();
        }));
    }
}
