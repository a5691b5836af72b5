using System.Diagnostics;
using Graph.Analysis.Computing;
using Graph.Api.Http;
using Graph.Model;

namespace Graph.Api.Computing;

/// <summary>
/// Lets requests be answered. Each begins at once, as short work; one that turns out to be longer is stopped, and begins
/// again when the gate has a place for it. So what is short never waits behind what is long, and nobody has to guess which is which.
/// </summary>
/// <param name="gate">The gate.</param>
internal sealed class Admission(Gate gate)
{
    /// <summary>How long to wait before asking again.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>Answers a request; twice at most.</summary>
    /// <param name="caller">Whose turn it is.</param>
    /// <param name="isLong">Whether it is known to be long.</param>
    /// <param name="deadline">How long it may take.</param>
    /// <param name="answer">Answers it, counting its work; stops when it is told to.</param>
    /// <exception cref="HttpProblem">Too much waits already, or the time was over before there was a place.</exception>
    /// <exception cref="OperationCanceledException">The time is over, or the caller has gone.</exception>
    public async Task<T> RunAsync<T>(string caller, bool isLong, Deadline deadline, Func<WorkMeter, CancellationToken, Task<T>> answer)
    {
        if (!isLong)
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token);
            WorkMeter meter = new(Costs.MostShort, stop.Cancel);
            try
            {
                T answered = await answer(meter, stop.Token);
                if (!meter.IsStopped)
                    return answered;
            }
            catch (OperationCanceledException) when (meter.IsStopped)
            {
                deadline.Token.ThrowIfCancellationRequested();
            }
        }

        using IDisposable place = await EnterAsync(caller, deadline);
        return await Task.Factory.StartNew(() => answer(new WorkMeter(), deadline.Token), deadline.Token, TaskCreationOptions.DenyChildAttach, gate.Threads).Unwrap();
    }

    private async Task<IDisposable> EnterAsync(string caller, Deadline deadline)
    {
        long asked = Stopwatch.GetTimestamp();
        string outcome = "left";
        try
        {
            IDisposable place = await gate.EnterAsync(caller, deadline.IsFollowed, deadline.Token);
            outcome = "admitted";
            return place;
        }
        catch (GateFullException)
        {
            outcome = "refused";
            throw HttpProblem.Busy("The server is busy with long questions, and no more can wait. Ask again in a moment.", Pause);
        }
        catch (OperationCanceledException) when (deadline.HasPassed)
        {
            outcome = "late";
            throw HttpProblem.Busy($"The server is busy: this question waited {deadline.Most.TotalSeconds} seconds for its turn. Ask again in a moment.", Pause);
        }
        finally
        {
            GraphTelemetry.Waited(outcome, Stopwatch.GetElapsedTime(asked));
        }
    }
}
