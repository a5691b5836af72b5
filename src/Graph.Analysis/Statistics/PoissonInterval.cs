namespace Graph.Analysis.Statistics;

/// <summary>
/// What a count of rare events may well have been on average: the exact interval of 95% (Garwood, 1936). Below it, as many
/// events as there were would happen one time in forty at most, and above it as few.
/// </summary>
/// <param name="Lowest">The lower end.</param>
/// <param name="Highest">The upper end.</param>
public readonly record struct PoissonInterval(double Lowest, double Highest)
{
    private const double Tail = 0.025;

    /// <summary>The interval of a count.</summary>
    /// <param name="count">How many events there were.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public static PoissonInterval Of(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        double logFactorial = 0;
        for (int i = 2; i <= count; i++)
            logFactorial += Math.Log(i);
        double lowest = count == 0 ? 0 : Solve(0, count, mean => AtLeast(count, mean, logFactorial) < Tail);
        return new(lowest, Solve(count, count + (10 * Math.Sqrt(count + 1)), mean => AtMost(count, mean, logFactorial) > Tail));
    }

    /// <summary>The mean up to which something holds, by halving as often as numbers tell halves apart.</summary>
    private static double Solve(double low, double high, Func<double, bool> holdsUpTo)
    {
        for (double middle = (low + high) / 2; middle > low && middle < high; middle = (low + high) / 2)
            (low, high) = holdsUpTo(middle) ? (middle, high) : (low, middle);
        return low;
    }

    /// <summary>The chance of so many events or more: the terms fall, as the mean is below the count.</summary>
    private static double AtLeast(int count, double mean, double logFactorial)
    {
        double term = Exactly(count, mean, logFactorial);
        double sum = term;
        for (int more = count + 1; sum + term > sum; more++)
            sum += term *= mean / more;
        return sum;
    }

    /// <summary>The chance of so many events or fewer: the terms fall, as the mean is above the count.</summary>
    private static double AtMost(int count, double mean, double logFactorial)
    {
        double term = Exactly(count, mean, logFactorial);
        double sum = term;
        for (int fewer = count; fewer > 0 && sum + term > sum; fewer--)
            sum += term *= fewer / mean;
        return sum;
    }

    private static double Exactly(int count, double mean, double logFactorial) => Math.Exp((count * Math.Log(mean)) - mean - logFactorial);
}
