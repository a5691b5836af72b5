namespace Graph.Analysis.Linkage;

/// <summary>Compares names by their words and what these tell.</summary>
/// <param name="table">The words.</param>
internal sealed class NameComparer(WordTable table)
{
    // Of more words, the first are compared: nobody calls an organisation so.
    private const int MostWords = 24;

    // The fewest initials that tell where two names share nothing else, and where they share much.
    private const int ShortestAlone = 5;
    private const int ShortestBeside = 2;

    private const double FewMore = 0.35;
    private const double Some = 0.3;

    // What words have to tell that two names begin with, or that stand beside initials of two letters: more than a usual word.
    private const double Telling = 9;

    // What is left of what words tell where they are written as one, and what each of some initials tells: there are few letters.
    private const double Rewritten = 0.9;
    private const double InitialBits = 3;

    /// <summary>How far two names agree.</summary>
    public NameMatch Compare(ComparedName one, ComparedName other)
    {
        Span<int> left = stackalloc int[MostWords];
        Span<int> right = stackalloc int[MostWords];
        (double shared, int lefts, int rights) = Intersect(one.Sorted, other.Sorted, left, right);
        bool isRespelt = false;
        if (lefts > 0 && rights > 0)
        {
            shared += Pair(one, other, left, ref lefts, right, ref rights, ref isRespelt);
            int shortest = shared == 0 ? ShortestAlone : shared < Telling ? Initials.Shortest : ShortestBeside;
            shared += Shorten(other.Words, shortest, left, ref lefts, right, ref rights, ref isRespelt);
            shared += Shorten(one.Words, shortest, right, ref rights, left, ref lefts, ref isRespelt);
        }

        double more = Sum(left[..lefts]);
        double others = Sum(right[..rights]);
        NameLevel level = lefts == 0 && rights == 0 ? (isRespelt || one.IsWrittenOut || other.IsWrittenOut ? NameLevel.Respelt : NameLevel.SameWords)
            : HasNumeral(left[..lefts]) && HasNumeral(right[..rights]) ? NameLevel.AnotherNumber
            : lefts == 0 || rights == 0 ? (shared == 0 ? NameLevel.Different : more + others <= FewMore * shared ? NameLevel.FewMoreWords : NameLevel.ManyMoreWords)
            : BeginningOf(one.Words, other.Words) >= Telling ? NameLevel.Beginning
            : shared >= Some * (shared + more + others) ? NameLevel.Some
            : NameLevel.Different;
        if ((one.Part ?? other.Part) is { } part)
            level = level is not (NameLevel.SameWords or NameLevel.Respelt) ? NameLevel.Different : one.Part is not null && other.Part is not null ? NameLevel.PartOfBoth : OfPart(part);
        if (one.IsOfBranch != other.IsOfBranch && level is (NameLevel.Part or NameLevel.FewMoreWords))
            level = NameLevel.PartOfBoth;
        return new(level, RarityOf(shared));
    }

    private static NameLevel OfPart(PartKind kind) => kind switch
    {
        PartKind.Alias => NameLevel.Respelt,
        PartKind.OfWhole => NameLevel.PartOfBoth,
        _ => NameLevel.Part,
    };

    private static NameRarity RarityOf(double bits) => bits switch
    {
        < 9 => NameRarity.Usual,
        < 15 => NameRarity.Fair,
        < 22 => NameRarity.Rare,
        _ => NameRarity.Unique,
    };

    private (double Shared, int Lefts, int Rights) Intersect(int[] one, int[] other, Span<int> left, Span<int> right)
    {
        double shared = 0;
        int lefts = 0;
        int rights = 0;
        int i = 0;
        int j = 0;
        while (i < one.Length || j < other.Length)
        {
            if (j == other.Length || (i < one.Length && one[i] < other[j]))
            {
                if (lefts < MostWords)
                    left[lefts++] = one[i];
                i++;
            }
            else if (i == one.Length || other[j] < one[i])
            {
                if (rights < MostWords)
                    right[rights++] = other[j];
                j++;
            }
            else
            {
                shared += table.Bits(one[i]);
                i++;
                j++;
            }
        }

        return (shared, lefts, rights);
    }

    /// <summary>Takes out words that are written in two ways, and says what they tell together.</summary>
    private double Pair(ComparedName one, ComparedName other, Span<int> left, ref int lefts, Span<int> right, ref int rights, ref bool isRespelt)
    {
        double shared = Join(other.Words, left, ref lefts, right, ref rights, ref isRespelt) + Join(one.Words, right, ref rights, left, ref lefts, ref isRespelt);
        for (int i = lefts - 1; i >= 0 && rights > 0; i--)
        {
            int best = -1;
            double most = 0;
            for (int j = 0; j < rights; j++)
            {
                if (table.Nearness(left[i], right[j]) is var near && near > most)
                    (best, most) = (j, near);
            }

            if (best < 0)
                continue;
            shared += most * Math.Min(table.Bits(left[i]), table.Bits(right[best]));
            isRespelt = true;
            Take(left, ref lefts, i);
            Take(right, ref rights, best);
        }

        return shared;
    }

    /// <summary>Takes out words of the one that are several words of the other written as one: Gorsehill and Gorse Hill.</summary>
    private double Join(int[] words, Span<int> left, ref int lefts, Span<int> right, ref int rights, ref bool isRespelt)
    {
        double shared = 0;
        for (int i = lefts - 1; i >= 0 && rights > 1; i--)
        {
            for (int start = 0; start < words.Length - 1; start++)
            {
                int length = JoinedTo(table[left[i]], words.AsSpan(start), right[..rights]);
                if (length == 0)
                    continue;
                double bits = table.Bits(left[i]);
                TakeAll(words.AsSpan(start, length), right, ref rights, ref bits);
                shared += Rewritten * bits;
                isRespelt = true;
                Take(left, ref lefts, i);
                break;
            }
        }

        return shared;
    }

    /// <summary>Takes out a word of the one that is the initials of words of the other: RDA and Riding for the Disabled Association. The less the names share beside it, the more likely a few letters are any words' initials.</summary>
    private double Shorten(int[] words, int shortest, Span<int> left, ref int lefts, Span<int> right, ref int rights, ref bool isRespelt)
    {
        double shared = 0;
        for (int i = lefts - 1; i >= 0 && rights > 1; i--)
        {
            string word = table[left[i]];
            if (word.Length < shortest || !Initials.MayBe(word))
                continue;
            for (int start = 0; start + word.Length <= words.Length; start++)
            {
                ReadOnlySpan<int> some = words.AsSpan(start, word.Length);
                if (!Initials.Are(word, some, table) || some.ContainsAnyExcept(right[..rights]))
                    continue;
                double bits = 0;
                TakeAll(some, right, ref rights, ref bits);
                shared += InitialBits * word.Length;
                isRespelt = true;
                Take(left, ref lefts, i);
                break;
            }
        }

        return shared;
    }

    // How many of the words, from the first on, make up the word; 0 where they do not. All must be left over.
    private int JoinedTo(string word, ReadOnlySpan<int> words, ReadOnlySpan<int> open)
    {
        int letters = 0;
        for (int i = 0; i < words.Length && open.Contains(words[i]); i++)
        {
            string next = table[words[i]];
            if (!word.AsSpan(letters).StartsWith(next, StringComparison.Ordinal))
                return 0;
            letters += next.Length;
            if (letters == word.Length)
                return i > 0 ? i + 1 : 0;
        }

        return 0;
    }

    private void TakeAll(ReadOnlySpan<int> taken, Span<int> words, ref int count, ref double bits)
    {
        double sum = 0;
        foreach (int word in taken)
        {
            sum += table.Bits(word);
            if (words[..count].IndexOf(word) is >= 0 and var place)
                Take(words, ref count, place);
        }

        bits = Math.Max(bits, sum);
    }

    private static void Take(Span<int> words, ref int count, int place) => words[place] = words[--count];

    /// <summary>What the words tell that both begin with.</summary>
    private double BeginningOf(ReadOnlySpan<int> one, ReadOnlySpan<int> other) => Sum(one[..one.CommonPrefixLength(other)]);

    private double Sum(ReadOnlySpan<int> words)
    {
        double sum = 0;
        foreach (int word in words)
            sum += table.Bits(word);
        return sum;
    }

    private bool HasNumeral(ReadOnlySpan<int> words)
    {
        foreach (int word in words)
        {
            if (table.IsNumeral(word))
                return true;
        }

        return false;
    }
}

/// <summary>How far two names agree.</summary>
/// <param name="Level">How far.</param>
/// <param name="Rarity">How much what they share tells.</param>
internal readonly record struct NameMatch(NameLevel Level, NameRarity Rarity);
